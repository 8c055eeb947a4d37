"""nonebot2 2.5.0: its coroutine functions."""

class Permission:
    async def __call__(self): ...
