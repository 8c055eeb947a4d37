"""autogen-agentchat 0.7.5."""
