"""pydoll-python 3.0.0: its coroutine functions."""

class PollInterval:
    async def wait(self): ...
