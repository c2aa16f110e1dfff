"""Parts of a page, one class a file: the tabs of a meeting and of the settings."""
