"""arq 0.28.0: its coroutine functions."""

from arq.typing import WorkerCoroutine as WorkerCoroutine
class CronJob:
    coroutine: WorkerCoroutine
    def calculate_next(self): ...
