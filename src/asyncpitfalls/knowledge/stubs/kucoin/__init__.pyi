"""python-kucoin 2.2.0."""
