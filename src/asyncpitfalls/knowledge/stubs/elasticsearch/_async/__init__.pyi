"""elasticsearch 9.5.1."""
