"""The windows: what a secretary sees and touches."""
