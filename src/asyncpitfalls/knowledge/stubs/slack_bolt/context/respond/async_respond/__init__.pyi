"""slack-bolt 1.30.0: its coroutine functions."""

class AsyncRespond:
    async def __call__(self): ...
