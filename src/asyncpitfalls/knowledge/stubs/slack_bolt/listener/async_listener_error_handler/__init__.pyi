"""slack-bolt 1.30.0: its coroutine functions."""

class AsyncListenerErrorHandler:
    async def handle(self): ...
