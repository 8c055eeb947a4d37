"""procrastinate 3.10.0: its coroutine functions."""

from procrastinate.tasks import Task as Task
class PeriodicTask:
    task: Task
class PeriodicRegistry:
    periodic_tasks: dict[str, PeriodicTask]
    def periodic_decorator(self): ...
    def register_task(self) -> PeriodicTask: ...
