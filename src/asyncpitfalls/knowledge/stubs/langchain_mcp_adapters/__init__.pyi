"""langchain-mcp-adapters 0.3.2."""
