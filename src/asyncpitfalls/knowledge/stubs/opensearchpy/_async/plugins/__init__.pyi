"""opensearch-py 3.2.0."""
