"""aioshelly 13.35.0."""
