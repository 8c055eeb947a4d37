"""hypercorn 0.18.0."""
