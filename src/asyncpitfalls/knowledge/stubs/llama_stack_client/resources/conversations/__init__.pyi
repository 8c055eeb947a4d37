"""llama-stack-client 0.7.5."""
