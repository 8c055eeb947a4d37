"""python-engineio 4.15.1."""
