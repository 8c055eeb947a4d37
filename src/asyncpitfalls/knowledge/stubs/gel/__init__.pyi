"""gel 3.1.0: its coroutine functions."""

from gel.asyncio_client import AsyncIOClient as AsyncIOClient
def create_async_client() -> AsyncIOClient: ...
