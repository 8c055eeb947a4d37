"""discord-py 2.7.1."""
