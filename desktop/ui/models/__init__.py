"""Lists as Qt item models over frozen rows."""
