"""One class a file: questions that need an answer before going on."""
