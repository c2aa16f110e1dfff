"""The committee's record: its vocabulary, its rules, its tables; usable with no window."""
