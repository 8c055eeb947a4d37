"""prompt-toolkit 3.0.53: its coroutine functions."""

from prompt_toolkit.application.application import Application as Application
class ProgressBar:
    app: Application
    counters: list[ProgressBarCounter]
    def __call__(self) -> ProgressBarCounter: ...
    def invalidate(self): ...
class ProgressBarCounter:
    progress_bar: ProgressBar
    def item_completed(self): ...
