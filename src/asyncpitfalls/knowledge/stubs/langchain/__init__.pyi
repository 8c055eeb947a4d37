"""langchain 1.5.2."""
