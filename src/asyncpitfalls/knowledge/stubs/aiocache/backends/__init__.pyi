"""aiocache 0.12.3."""
