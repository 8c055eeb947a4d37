"""matrix-nio 0.26.0."""
