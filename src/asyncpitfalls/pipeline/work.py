"""Spreads work over processes when it pays: the one seam through which work leaves this process."""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Executor

    Job = TypeVar("Job")
    Result = TypeVar("Result")


def cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def processes_for(size: int, worth: int, jobs: int) -> int:
    """How many processes to use: one more for each ``worth`` of work, up to ``jobs`` (0: as many as processors)."""
    return max(1, min(jobs or cores(), size // worth + 1))


def executor(processes: int) -> Executor:
    """The pool that work is handed to; any `concurrent.futures.Executor` would do."""
    import multiprocessing  # noqa: PLC0415 - only a run that uses processes pays for them
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("fork" if can_inherit() else None)
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_begin)


def can_inherit() -> bool:
    """Whether new processes can be forked: they have all that this one has, and need not import anything."""
    # Forking is safe while no other thread can hold a lock, and macOS's own libraries start threads (Python
    # documentation, "multiprocessing", "Contexts and start methods").
    return sys.platform == "linux" and threading.active_count() == 1


def heirs(function: Callable[[Job], Result], processes: int) -> Executor:
    """A pool for `inherited`, whose processes have ``function`` with all that it refers to; only if `can_inherit`."""
    import multiprocessing  # noqa: PLC0415 - as above
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(function,))


def inherited(job: object) -> Any:  # noqa: ANN401 - what the function returns that `heirs` was given
    """Do a job with the function that this process has inherited."""
    return _inheritance[0](job)


_inheritance: list[Callable[[Any], Any]] = []
"""Filled in workers alone, each of which has one function: jobs and results travel, what they rest on cannot."""


def _begin(function: Callable[[Any], Any] | None = None) -> None:
    """What a worker does first."""
    import signal  # noqa: PLC0415 - only workers and who starts them need it

    if function is not None:
        _inheritance.append(function)
    gc.disable()  # it is gone before cycles could matter
    # Ctrl-C reaches all processes. A worker that dies while it hands in a result leaves the pool waiting for the rest
    # of it for ever; so workers end their job, and who started them cancels the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])


@contextmanager
def _uninterrupted() -> Generator[None]:
    """Hold Ctrl-C back, here and in the workers that are started meanwhile, until those know what to do then."""
    if sys.platform == "win32":
        yield
        return
    import signal  # noqa: PLC0415 - as above

    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def each(
    function: Callable[[Job], Result],
    jobs: Iterable[Job],
    pool: Executor,
    meanwhile: Callable[[], object],
) -> Iterator[Result]:
    """The results of all jobs, in the order in which they are done; ``meanwhile`` runs here while they begin."""
    from concurrent.futures import as_completed  # noqa: PLC0415

    try:
        with _uninterrupted():
            futures = [pool.submit(function, job) for job in jobs]
        meanwhile()
        for future in as_completed(futures):
            yield future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def parts(sizes: dict[str, int], count: int) -> list[list[str]]:
    """Names in about ``count`` parts of like size, the largest first."""
    limit = sum(sizes.values()) // max(count, 1) + 1
    found: list[list[str]] = []
    filled = limit
    for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
        if filled >= limit:
            found.append([])
            filled = 0
        found[-1].append(name)
        filled += sizes[name]
    return found
