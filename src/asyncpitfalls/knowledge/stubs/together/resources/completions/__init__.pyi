"""together 3.1.1: its coroutine functions."""

from together._streaming import AsyncStream as AsyncStream
class AsyncCompletionsResource:
    async def create(self): ...
