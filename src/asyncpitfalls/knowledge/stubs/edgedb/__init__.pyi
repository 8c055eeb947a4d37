"""edgedb 2.2.0: its coroutine functions."""

from edgedb.asyncio_client import AsyncIOClient as AsyncIOClient
def create_async_client() -> AsyncIOClient: ...
