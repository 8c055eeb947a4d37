"""nonebot2 2.5.0: its coroutine functions."""

class Rule:
    async def __call__(self): ...
