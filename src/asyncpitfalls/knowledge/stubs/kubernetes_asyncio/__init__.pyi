"""kubernetes-asyncio 36.1.0."""
