"""taskiq 0.13.0: its coroutine functions."""

from taskiq.abc.broker import AsyncBroker as AsyncBroker
from taskiq.abc.schedule_source import ScheduleSource as ScheduleSource
class TaskiqScheduler:
    broker: AsyncBroker
    sources: list[ScheduleSource]
    async def on_ready(self): ...
    async def shutdown(self): ...
    async def startup(self): ...
