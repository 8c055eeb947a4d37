"""chromadb 1.5.9: its coroutine functions."""

from chromadb.api.async_client import AsyncClient as _Client
async def AsyncHttpClient() -> _Client: ...
