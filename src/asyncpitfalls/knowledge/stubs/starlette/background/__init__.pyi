"""starlette 1.10.0: its coroutine functions."""

class BackgroundTask:
    async def __call__(self): ...
