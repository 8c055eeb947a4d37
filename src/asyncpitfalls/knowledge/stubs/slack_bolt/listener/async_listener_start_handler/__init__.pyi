"""slack-bolt 1.30.0: its coroutine functions."""

class AsyncListenerStartHandler:
    async def handle(self): ...
