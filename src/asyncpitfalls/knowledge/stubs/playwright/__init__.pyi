"""playwright 1.65.2."""
