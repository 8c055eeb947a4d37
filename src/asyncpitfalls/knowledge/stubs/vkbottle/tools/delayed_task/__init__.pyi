"""vkbottle 4.11.0: its coroutine functions."""

class DelayedTask:
    async def __call__(self): ...
