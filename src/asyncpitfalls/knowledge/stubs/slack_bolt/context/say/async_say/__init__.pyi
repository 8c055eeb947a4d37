"""slack-bolt 1.30.0: its coroutine functions."""

class AsyncSay:
    async def __call__(self): ...
