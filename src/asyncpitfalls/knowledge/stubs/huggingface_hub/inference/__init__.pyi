"""huggingface-hub 2.4.0."""
