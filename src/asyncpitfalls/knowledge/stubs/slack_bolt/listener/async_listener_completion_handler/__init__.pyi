"""slack-bolt 1.30.0: its coroutine functions."""

class AsyncListenerCompletionHandler:
    async def handle(self): ...
