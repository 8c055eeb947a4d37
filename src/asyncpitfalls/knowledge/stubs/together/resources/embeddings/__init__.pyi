"""together 3.1.1: its coroutine functions."""

class AsyncEmbeddingsResource:
    async def create(self): ...
