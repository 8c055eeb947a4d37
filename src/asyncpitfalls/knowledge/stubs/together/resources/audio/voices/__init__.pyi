"""together 3.1.1: its coroutine functions."""

class AsyncVoicesResource:
    async def list(self): ...
