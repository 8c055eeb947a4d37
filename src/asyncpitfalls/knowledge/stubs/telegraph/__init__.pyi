"""telegraph 2.2.0."""
