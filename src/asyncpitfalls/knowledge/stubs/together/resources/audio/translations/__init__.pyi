"""together 3.1.1: its coroutine functions."""

class AsyncTranslationsResource:
    async def create(self): ...
