"""会务台 · Plenary Desk: the application around one committee's record."""
