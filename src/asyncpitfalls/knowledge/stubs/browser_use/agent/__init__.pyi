"""browser-use 0.13.14."""
