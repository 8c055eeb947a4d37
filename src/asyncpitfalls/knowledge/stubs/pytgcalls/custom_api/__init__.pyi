"""py-tgcalls 3.0.0."""
