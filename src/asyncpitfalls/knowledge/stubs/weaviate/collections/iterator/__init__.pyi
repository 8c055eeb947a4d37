"""weaviate-client 4.24.1: its coroutine functions."""

class _ObjectAIterator:
    async def __anext__(self): ...
