"""interactions-py 5.16.0: its coroutine functions."""

class Wait:
    async def __call__(self): ...
