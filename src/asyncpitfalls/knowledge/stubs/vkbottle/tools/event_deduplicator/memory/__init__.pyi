"""vkbottle 4.11.0: its coroutine functions."""

class MemoryEventDeduplicator:
    async def claim(self): ...
