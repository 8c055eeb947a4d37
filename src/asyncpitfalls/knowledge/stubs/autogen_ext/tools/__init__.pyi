"""autogen-ext 0.7.5."""
