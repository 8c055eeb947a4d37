"""together 3.1.1: its coroutine functions."""

class AsyncImagesResource:
    async def generate(self): ...
