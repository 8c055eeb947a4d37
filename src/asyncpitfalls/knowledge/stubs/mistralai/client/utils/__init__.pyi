"""mistralai 3.7.0."""
