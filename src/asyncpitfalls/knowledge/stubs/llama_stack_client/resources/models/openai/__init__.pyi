"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncOpenAIResource:
    async def list(self): ...
