"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncRoutesResource:
    async def list(self): ...
