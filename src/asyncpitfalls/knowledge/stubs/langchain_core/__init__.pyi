"""langchain-core 1.8.4."""
