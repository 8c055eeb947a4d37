"""aiojobs 1.4.0: its coroutine functions."""

from aiojobs._job import Job as Job
from aiojobs._scheduler import Scheduler as Scheduler
async def create_scheduler() -> Scheduler: ...
