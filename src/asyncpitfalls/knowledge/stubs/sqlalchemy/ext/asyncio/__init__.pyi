"""sqlalchemy 2.1.9: its coroutine functions."""

from sqlalchemy.ext.asyncio.engine import AsyncConnection as AsyncConnection
from sqlalchemy.ext.asyncio.engine import AsyncEngine as AsyncEngine
from sqlalchemy.ext.asyncio.engine import AsyncTransaction as AsyncTransaction
from sqlalchemy.ext.asyncio.result import AsyncMappingResult as AsyncMappingResult
from sqlalchemy.ext.asyncio.result import AsyncResult as AsyncResult
from sqlalchemy.ext.asyncio.result import AsyncScalarResult as AsyncScalarResult
from sqlalchemy.ext.asyncio.result import AsyncTupleResult as AsyncTupleResult
from sqlalchemy.ext.asyncio.scoping import async_scoped_session as async_scoped_session
from sqlalchemy.ext.asyncio.session import AsyncSession as AsyncSession
from sqlalchemy.ext.asyncio.session import AsyncSessionTransaction as AsyncSessionTransaction
from sqlalchemy.ext.asyncio.session import async_sessionmaker as async_sessionmaker
def async_engine_from_config() -> AsyncEngine: ...
def async_object_session() -> AsyncSession: ...
def async_session() -> AsyncSession: ...
async def close_all_sessions(): ...
def create_async_engine() -> AsyncEngine: ...
