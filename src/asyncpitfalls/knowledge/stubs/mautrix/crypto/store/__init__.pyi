"""mautrix 0.21.1."""
