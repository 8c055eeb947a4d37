"""together 3.1.1: its coroutine functions."""

from together._response import AsyncBinaryAPIResponse as AsyncBinaryAPIResponse
from together._streaming import AsyncStream as AsyncStream
class AsyncSpeechResource:
    async def create(self) -> AsyncBinaryAPIResponse | AsyncStream: ...
