"""Reads suspects with libcst, here or in other processes; what was read of unchanged files is remembered."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index.model import load
from asyncpitfalls.pipeline import work
from asyncpitfalls.pipeline.nesting import with_room
from asyncpitfalls.sources.text import Unreadable
from asyncpitfalls.syntax.facts import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asyncpitfalls.pipeline.examine import Suspects
    from asyncpitfalls.pipeline.store import Store

WORTH_A_PROCESS = 400
"""Rows to be read by libcst below which starting another process takes longer than reading them here."""

SHALLOW = 1000
"""Characters that cannot nest deeply enough to overflow the stack of libcst's parser, even the 1 MB of Windows."""


class Job(NamedTuple):
    """A file to be read: its text, its packed index, and the numbers of the scopes wanted."""

    file: str
    text: str
    packed: bytes
    wanted: tuple[int, ...]


def read_closely(files: Sequence[Suspects], store: Store, jobs: int) -> Iterator[tuple[Suspects, Reading | Unreadable]]:
    """What libcst reads in each file, in any order."""
    by_file = {str(each.path): each for each in files}
    missing: list[tuple[int, Job]] = []
    for file, each in by_file.items():
        wanted = tuple(sorted(function.scope for function in each.functions))
        known = store.reading(file, wanted)
        text = store.text(file) if known is None else ""
        if known is not None:
            yield each, pickle.loads(known)  # noqa: S301 - checked by the cache, as everything that comes from it
        elif isinstance(text, Unreadable):
            yield each, text
        else:
            missing.append((_rows(store, file, wanted), Job(file, text, store.payload(file), wanted)))
    missing.sort(key=lambda pair: -pair[0])  # the largest first, so that none is left for the end
    processes = work.processes_for(sum(rows for rows, _ in missing), WORTH_A_PROCESS, jobs)
    ordered = [job for _, job in missing]
    for job, data in _results(ordered, min(processes, len(ordered))):
        store.keep_reading(job.file, job.wanted, data)
        yield by_file[job.file], pickle.loads(data)  # noqa: S301


def _results(jobs: list[Job], processes: int) -> Iterator[tuple[Job, bytes]]:
    if processes <= 1:
        return map(read_job, jobs)
    return work.each(read_job, jobs, work.executor(processes), meanwhile=lambda: None)


def read_job(job: Job) -> tuple[Job, bytes]:
    """The job, and the pickled `Reading` of its file: what crosses processes and what the cache keeps."""
    from asyncpitfalls.syntax.read import read  # noqa: PLC0415 - libcst takes longer to import than most files to check

    index = load(job.packed)
    try:
        at_once = len(job.text) > SHALLOW
        reading = with_room(lambda: read(job.file, job.text, index, job.wanted), at_once=at_once)
    except RecursionError:
        rows = {index.scopes[number].first_row for number in job.wanted}
        reading = Reading((), tuple((row, "its code is nested too deeply") for row in sorted(rows)))
    return job, pickle.dumps(reading, protocol=pickle.HIGHEST_PROTOCOL)


def _rows(store: Store, file: str, wanted: tuple[int, ...]) -> int:
    scopes = store.index(file).scopes
    return sum(scopes[number].end_row - scopes[number].row + 1 for number in wanted)
