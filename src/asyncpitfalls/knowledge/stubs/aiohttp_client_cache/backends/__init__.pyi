"""aiohttp-client-cache 0.15.0."""
