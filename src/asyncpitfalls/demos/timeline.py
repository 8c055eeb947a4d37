"""A run as a time line: one row for each loop, process, thread or task, and what it was doing from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asyncpitfalls.demos.spans import HOLD, NANOSECONDS_PER_MILLISECOND, WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.demos.observations import Run
    from asyncpitfalls.demos.spans import Lane, LoopRun, Work

RUNS, WAITS, STANDS_STILL, BEATS = "runs", "waits", "stands still", "heartbeat"
MAIN_THREAD = "MainThread"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a row, from ``begin`` to ``end`` (milliseconds after the first event of the time line)."""

    kind: str
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Row:
    """One loop, process, thread or task, named, with its marks in the order in which they are drawn."""

    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The rows of one run, in the order in which they began, and how long the run took (milliseconds)."""

    rows: tuple[Row, ...]
    duration_ms: float


def time_line(run: Run) -> TimeLine | None:
    """The time line of a run; None when nothing was recorded that has a begin and an end."""
    if not run.spans:
        return None
    zero = min(span.begin for span in run.spans)
    last = max(span.end for span in run.spans)
    lanes = dict.fromkeys(span.lane for span in run.spans)
    labels = _labels(tuple(lanes), run)
    rows = [
        Row("event loop", tuple(_moved(mark, zero) for mark in _marks_of_loop(loop, run)))
        for loop in run.loops
        if loop.beats or any(loop.is_held_by(span) for span in run.held_by)
    ]
    for lane in lanes:
        spans = [span for span in run.spans if span.lane == lane]
        rows.append(Row(labels[lane], tuple(_moved(mark, zero) for mark in _marks_of_lane(spans, lane))))
    end = max([last, *(int(loop.end) for loop in run.loops)])
    return TimeLine(tuple(rows), (end - zero) / NANOSECONDS_PER_MILLISECOND)


def _moved(mark: Mark, zero: int) -> Mark:
    """A mark in nanoseconds as one in milliseconds after ``zero``."""
    begin, end = ((at - zero) / NANOSECONDS_PER_MILLISECOND for at in (mark.begin, mark.end))
    return Mark(mark.kind, max(begin, 0.0), max(end, 0.0))


def _marks_of_loop(loop: LoopRun, run: Run) -> Iterator[Mark]:
    for beat in loop.beats:
        yield Mark(BEATS, beat, beat)
    for span in run.held_by:
        if loop.is_held_by(span):
            yield Mark(STANDS_STILL, span.begin, span.end)


def _marks_of_lane(spans: list[Work], lane: Lane) -> Iterator[Mark]:
    """Waiting from the first span to the last for a task, then what it did, the sleeps above the calls they are in."""
    if lane.task:
        yield Mark(WAITS, min(span.begin for span in spans), max(span.end for span in spans))
    sleeps = (HOLD, WAIT) if not lane.task else (HOLD,)
    for span in spans:
        if span.kind not in {HOLD, WAIT}:
            yield Mark(STANDS_STILL if span.unfinished and span.holds else RUNS, span.begin, span.end)
    for span in spans:
        if span.kind in sleeps:
            yield Mark(STANDS_STILL if lane.task else WAITS, span.begin, span.end)


def _labels(lanes: tuple[Lane, ...], run: Run) -> dict[Lane, str]:
    """A name for each lane, as short as it may be: a process and a thread are named where there are several."""
    several_processes = len({lane.pid for lane in lanes}) > 1
    children = {pid: f"child {number}" for number, pid in enumerate(run.pids[1:], start=1)}
    names: dict[Lane, str] = {}
    for lane in lanes:
        thread = run.thread_names.get((lane.pid, lane.thread), MAIN_THREAD)
        words = [children.get(lane.pid, "script")] if several_processes else []
        if lane.task:
            task, _, coroutine = lane.task.partition(" ")
            words.append(f"{coroutine or 'task'} ({task})")
        elif thread != MAIN_THREAD:
            words.append(thread.partition(" (")[0])
        elif not several_processes:
            words.append("main thread")
        names[lane] = " ".join(words)
    return names
