"""falcon 4.4.0."""
