"""Building blocks of the pages; they know no word of the field."""
