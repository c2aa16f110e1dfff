"""One page per thing a secretary opens."""
