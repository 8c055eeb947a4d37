"""vkbottle 4.11.0: its coroutine functions."""

class ABCRequestValidator:
    async def validate(self): ...
