"""aiohttp-client-cache 0.15.0: its coroutine functions."""

class CachedSession:
    async def __aenter__(self) -> CachedSession: ...
