"""How cells of a list are drawn."""
