"""anyio 4.16.0: its coroutine functions."""

class AsyncContextManagerMixin:
    async def __aenter__(self) -> AsyncContextManagerMixin: ...
