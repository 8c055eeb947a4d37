"""aiohue 4.9.0: its coroutine functions."""

class Config:
    async def update(self): ...
