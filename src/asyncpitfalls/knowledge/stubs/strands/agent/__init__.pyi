"""strands-agents 1.62.0."""
