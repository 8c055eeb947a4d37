"""zendriver 0.17.1."""
