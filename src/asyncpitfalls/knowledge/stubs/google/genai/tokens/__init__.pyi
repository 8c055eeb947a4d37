"""google-genai 3.6.1: its coroutine functions."""

class AsyncTokens:
    async def create(self): ...
