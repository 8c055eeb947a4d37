"""together 3.1.1: its coroutine functions."""

class AsyncRerankResource:
    async def create(self): ...
