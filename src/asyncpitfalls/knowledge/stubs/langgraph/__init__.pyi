"""langgraph 1.2.24."""
