"""together 3.1.1."""
