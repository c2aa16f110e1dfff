"""Paper: pure stories of flowables, rendered to PDF bytes."""
