"""A progress bar on standard error, once a run turns out to be long."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds that pass before there is a bar: most runs are over by then, and need no rich."""


class Bar:
    """A callback for `pipeline.check`, and the context in which the bar may be on the screen."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()
        self._shown: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Callable[[int, int], None]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Take the bar off the screen."""
        if self._shown is not None:
            self._shown[0].stop()

    def __call__(self, done: int, total: int) -> None:
        """So many files of so many are read."""
        if self._shown is None and self._clock() - self._start >= _PATIENCE:
            self._shown = _show(total)
        if self._shown is not None:
            progress, task = self._shown
            progress.update(task, completed=done, total=total)


def _show(total: int) -> tuple[Progress, TaskID]:
    """Put an empty bar on the screen."""
    from rich.console import Console  # noqa: PLC0415 - see _PATIENCE
    from rich.progress import Progress  # noqa: PLC0415

    progress = Progress(console=Console(file=sys.stderr), transient=True)
    progress.start()
    return progress, progress.add_task("reading", total=total)
