"""e2b 2.63.0: its coroutine functions."""

class AsyncWatchHandle:
    async def stop(self): ...
