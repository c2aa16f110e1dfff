"""One frozen module per revision of the record."""
