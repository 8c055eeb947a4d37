"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncEmbeddingsResource:
    async def create(self): ...
