"""faststream 0.7.8: its coroutine functions."""

class Unsubscriptable:
    async def unsubscribe(self): ...
