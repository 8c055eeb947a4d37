"""taskiq 0.13.0: its coroutine functions."""

from taskiq.abc.schedule_source import ScheduleSource as ScheduleSource
from taskiq.kicker import AsyncKicker as AsyncKicker
class CreatedSchedule:
    kicker: AsyncKicker
    source: ScheduleSource
    async def kiq(self): ...
    async def unschedule(self): ...
