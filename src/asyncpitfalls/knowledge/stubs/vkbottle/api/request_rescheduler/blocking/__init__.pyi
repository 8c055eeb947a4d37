"""vkbottle 4.11.0: its coroutine functions."""

class BlockingRequestRescheduler:
    async def reschedule(self): ...
