"""together 3.1.1: its coroutine functions."""

class AsyncTranscriptionsResource:
    async def create(self): ...
