"""weaviate-client 4.24.1."""
