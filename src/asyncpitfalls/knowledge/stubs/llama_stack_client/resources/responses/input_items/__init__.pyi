"""llama-stack-client 0.7.5: its coroutine functions."""

class AsyncInputItemsResource:
    async def list(self): ...
