"""python-kasa 0.12.0."""
