"""interactions-py 5.16.0."""
