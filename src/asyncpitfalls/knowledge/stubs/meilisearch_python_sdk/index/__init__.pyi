"""meilisearch-python-sdk 8.0.1."""
