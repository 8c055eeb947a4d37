"""pydoll-python 3.0.0."""
