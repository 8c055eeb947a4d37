"""google-adk 2.13.0."""
