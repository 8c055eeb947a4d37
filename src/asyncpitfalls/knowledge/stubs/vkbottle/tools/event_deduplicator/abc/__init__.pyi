"""vkbottle 4.11.0: its coroutine functions."""

class ABCEventDeduplicator:
    async def claim(self): ...
