"""fastmcp-slim 4.2.3."""
