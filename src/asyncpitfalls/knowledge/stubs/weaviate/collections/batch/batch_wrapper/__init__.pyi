"""weaviate-client 4.24.1: its coroutine functions."""

class _ContextManagerAsync:
    async def __aenter__(self) -> _ContextManagerAsync: ...
