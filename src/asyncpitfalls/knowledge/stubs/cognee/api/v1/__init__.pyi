"""cognee 1.6.5."""
