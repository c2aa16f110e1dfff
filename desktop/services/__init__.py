"""Use cases without Qt: they own the transaction and return frozen rows."""
