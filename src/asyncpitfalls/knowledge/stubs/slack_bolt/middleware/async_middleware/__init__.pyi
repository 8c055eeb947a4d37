"""slack-bolt 1.30.0: its coroutine functions."""

class AsyncMiddleware:
    async def async_process(self): ...
