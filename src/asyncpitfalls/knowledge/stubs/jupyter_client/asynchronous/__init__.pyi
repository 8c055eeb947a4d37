"""jupyter-client 8.10.0."""
