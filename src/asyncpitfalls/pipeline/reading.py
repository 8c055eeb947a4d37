"""Reads and indexes the files of a project, here or in other processes."""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.pipeline import work
from asyncpitfalls.pipeline.entries import entry_of
from asyncpitfalls.pipeline.kept import Entry, digest
from asyncpitfalls.sources import text as texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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
    processes = work.processes_for(sum(sizes.values()), WORTH_A_PROCESS, jobs)
    parts = work.parts(sizes, processes * PARTS)
    done = 0
    for part in _results(parts, processes):
        done += len(part)
        if progress is not None:
            progress(done, len(files))
        yield from part


def _results(parts: list[list[str]], processes: int) -> Iterator[list[Read]]:
    if processes == 1:
        return map(read_part, parts)
    # A project that is worth other processes has suspects; libcst, slow to import, is needed for them.
    return work.each(read_part, parts, work.executor(processes), meanwhile=_import_libcst)


def _import_libcst() -> None:
    importlib.import_module("asyncpitfalls.syntax.read")


def read_part(files: Sequence[str]) -> list[Read]:
    """Read and index some files."""
    return [_read(file) for file in files]


def _read(file: str) -> Read:
    content = texts.read(file)
    return Read(file, digest(content), entry_of(content))


def _size(file: str) -> int:
    try:
        return os.stat(file).st_size
    except OSError:
        return 0
