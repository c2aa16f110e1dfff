"""Queries by aggregate; they take a Session and never commit."""
