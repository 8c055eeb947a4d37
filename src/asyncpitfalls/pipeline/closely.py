"""Reads suspects with libcst, here or in other processes; what was read of unchanged files is remembered."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.pipeline import work
from asyncpitfalls.pipeline.nesting import with_room
from asyncpitfalls.sources.text import Unreadable
from asyncpitfalls.syntax.facts import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.pipeline.examine import Suspects
    from asyncpitfalls.pipeline.store import Store

WORTH_A_PROCESS = 400
"""Rows to be read by libcst below which starting another process takes longer than reading them here."""

SHALLOW = 1000
"""Characters that cannot nest deeply enough to overflow the stack of libcst's parser, even the 1 MB of Windows."""


class Job(NamedTuple):
    """A file to be read: its text, its index, and the numbers of the scopes wanted."""

    file: str
    text: str
    known: ModuleIndex
    wanted: tuple[int, ...]


class Read(NamedTuple):
    """What was read of some scopes of a file: a pickled `Reading`."""

    file: str
    wanted: tuple[int, ...]
    data: bytes


def read_closely(files: Sequence[Suspects], store: Store, jobs: int) -> Iterator[tuple[Suspects, Reading | Unreadable]]:
    """What libcst reads in each file, in any order."""
    by_file = {str(each.path): each for each in files}
    missing: list[tuple[int, str, tuple[int, ...]]] = []
    for file, each in by_file.items():
        wanted = tuple(sorted(function.scope for function in each.functions))
        known = store.reading(file, wanted)
        if known is not None:
            yield each, pickle.loads(known)  # noqa: S301 - checked by the cache, as everything that comes from it
        else:
            missing.append((_rows(store, file, wanted), file, wanted))
    missing.sort(key=lambda each: -each[0])  # the largest first, so that none is left for the end
    processes = work.processes_for(sum(rows for rows, *_ in missing), WORTH_A_PROCESS, jobs)
    unreadable: dict[str, Unreadable] = {}
    for read in _results(_jobs(missing, store, unreadable), min(processes, len(missing))):
        store.keep_reading(*read)
        yield by_file[read.file], pickle.loads(read.data)  # noqa: S301
    for file, why in unreadable.items():
        yield by_file[file], why


def _jobs(
    missing: Iterable[tuple[int, str, tuple[int, ...]]], store: Store, unreadable: dict[str, Unreadable]
) -> Iterator[Job]:
    """The texts are read one by one, when their turn has come; ``unreadable`` gets those that are not as before."""
    for _, file, wanted in missing:
        text = store.text(file)
        if isinstance(text, Unreadable):
            unreadable[file] = text
        else:
            yield Job(file, text, store.index(file), wanted)


def _results(jobs: Iterable[Job], processes: int) -> Iterator[Read]:
    if processes <= 1:
        return map(read_job, jobs)
    return work.each(read_job, jobs, work.executor(processes), meanwhile=lambda: None)


def read_job(job: Job) -> Read:
    """What crosses processes and what the cache keeps."""
    from asyncpitfalls.syntax.read import read  # noqa: PLC0415 - libcst takes longer to import than most files to check

    try:
        at_once = len(job.text) > SHALLOW
        reading = with_room(lambda: read(job.file, job.text, job.known, job.wanted), at_once=at_once)
    except RecursionError:
        rows = {job.known.scopes[number].first_row for number in job.wanted}
        reading = Reading((), tuple((row, "its code is nested too deeply") for row in sorted(rows)))
    return Read(job.file, job.wanted, pickle.dumps(reading, protocol=pickle.HIGHEST_PROTOCOL))


def _rows(store: Store, file: str, wanted: tuple[int, ...]) -> int:
    scopes = store.index(file).scopes
    return sum(scopes[number].end_row - scopes[number].row + 1 for number in wanted)
