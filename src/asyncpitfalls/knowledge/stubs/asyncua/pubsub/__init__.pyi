"""asyncua 2.1.0."""
