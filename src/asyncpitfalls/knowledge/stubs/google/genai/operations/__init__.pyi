"""google-genai 3.6.1: its coroutine functions."""

class AsyncOperations:
    async def get(self): ...
