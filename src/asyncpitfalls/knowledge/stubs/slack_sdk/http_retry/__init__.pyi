"""slack-sdk 3.48.0."""
