"""Spreads the reading of files over processes when it pays: the one seam through which work leaves this process."""

from __future__ import annotations

import gc
import os
import sys
import threading
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.pipeline.entries import Entry, digest, entry_of
from asyncpitfalls.sources import text as texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor

WORTH_A_PROCESS = 1_500_000
"""Bytes of source below which starting another process takes longer than reading them here."""
PARTS = 8
"""Each process gets its share in so many parts, so that none waits long for the slowest."""


class Read(NamedTuple):
    """A file that was read: its content's digest, and what is kept of it."""

    file: str
    digest: bytes
    entry: Entry


def read_all(files: Sequence[str], jobs: int, progress: Callable[[int, int], None] | None) -> Iterator[Read]:
    """Read files, in any order."""
    sizes = {file: _size(file) for file in files}
    processes = _processes(sum(sizes.values()), jobs)
    parts = _parts(sizes, processes * PARTS)
    done = 0
    for part in _mapped(parts, processes):
        done += len(part)
        if progress is not None:
            progress(done, len(files))
        yield from part


def _mapped(parts: list[list[str]], processes: int) -> Iterator[list[Read]]:
    if processes <= 1:
        yield from map(read_part, parts)
        return
    from concurrent.futures import as_completed  # noqa: PLC0415 - only a run that uses processes pays for it

    with executor(processes) as pool:
        for future in as_completed([pool.submit(read_part, part) for part in parts]):
            yield future.result()


def executor(processes: int) -> Executor:
    """The pool that work is handed to; any `concurrent.futures.Executor` would do."""
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # A forked child needs no imports. Forking is safe only while no other thread can hold a lock, and macOS's own
    # libraries start threads (Python documentation, "Contexts and start methods").
    forks = sys.platform == "linux" and threading.active_count() == 1
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("fork" if forks else None))


def read_part(files: Sequence[str]) -> list[Read]:
    """Read and index some files."""
    collecting = gc.isenabled()
    gc.disable()  # syntax trees hold no cycles; looking for some doubles the time
    try:
        return [_read(file) for file in files]
    finally:
        if collecting:
            gc.enable()


def _read(file: str) -> Read:
    content = texts.read(file)
    return Read(file, digest(content), entry_of(content))


def _size(file: str) -> int:
    try:
        return os.stat(file).st_size
    except OSError:
        return 0


def _processes(size: int, jobs: int) -> int:
    wanted = jobs or _cores()
    return max(1, min(wanted, size // WORTH_A_PROCESS + 1))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _parts(sizes: dict[str, int], count: int) -> list[list[str]]:
    """The files in about ``count`` parts of like size, large files first."""
    limit = sum(sizes.values()) // max(count, 1) + 1
    parts: list[list[str]] = []
    filled = limit
    for file in sorted(sizes, key=lambda file: (-sizes[file], file)):
        if filled >= limit:
            parts.append([])
            filled = 0
        parts[-1].append(file)
        filled += sizes[file]
    return parts
