"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncModerationsResource:
    async def create(self): ...
