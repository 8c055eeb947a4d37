"""vkbottle 4.11.0: its coroutine functions."""

class ABCRequestRescheduler:
    async def reschedule(self): ...
