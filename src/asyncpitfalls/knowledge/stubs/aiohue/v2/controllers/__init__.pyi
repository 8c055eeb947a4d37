"""aiohue 4.9.0."""
