"""lancedb 0.40.0: its coroutine functions."""

from lancedb.db import AsyncConnection as AsyncConnection
from lancedb.db import LanceDBConnection as LanceDBConnection
from lancedb.table import AsyncTable as AsyncTable
async def connect_async() -> AsyncConnection: ...
async def connect_catalog_async(): ...
