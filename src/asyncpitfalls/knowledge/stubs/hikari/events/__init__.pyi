"""hikari 2.7.0."""
