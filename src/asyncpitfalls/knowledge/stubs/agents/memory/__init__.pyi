"""openai-agents 0.24.0."""
