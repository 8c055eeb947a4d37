"""wavelink 3.5.2."""
