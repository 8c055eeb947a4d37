"""aiohomekit 4.0.1."""
