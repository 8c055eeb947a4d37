"""procrastinate 3.10.0: its coroutine functions."""

from procrastinate.app import App as App
from procrastinate.tasks import Task as Task
class JobContext:
    app: App
    def evolve(self) -> JobContext: ...
    def should_abort(self): ...
    @property
    def task(self) -> Task: ...
