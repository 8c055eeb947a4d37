"""langgraph-sdk 0.4.14."""
