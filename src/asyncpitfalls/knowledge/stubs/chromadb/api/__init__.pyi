"""chromadb 1.5.9."""
