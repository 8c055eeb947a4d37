"""vkbottle 4.11.0: its coroutine functions."""

class ABCResponseValidator:
    async def validate(self): ...
