"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncVersionsResource:
    async def list(self): ...
