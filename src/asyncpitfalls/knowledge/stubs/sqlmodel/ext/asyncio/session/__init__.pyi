"""sqlmodel 0.0.50: its coroutine functions."""

from sqlalchemy.ext.asyncio.session import AsyncSession as _AsyncSession
class AsyncSession(_AsyncSession):
    async def exec(self): ...
