"""A run as a time line: one row for each loop, process, thread or task, and what it was doing from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asyncpitfalls.demos.spans import HOLD, NANOSECONDS_PER_MILLISECOND, WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    """The time line of a run; None when one process did nothing that has a begin and an end."""
    lives = {pid: run.lives[pid] for pid in run.pids if pid in run.lives} if len(run.pids) > 1 else {}
    if not run.spans and not lives:
        return None
    times = [(span.begin, span.end) for span in run.spans] + list(lives.values())
    zero = min(begin for begin, _ in times)
    last = max([end for _, end in times] + [loop.end for loop in run.loops])
    rows = [*_loops(run, zero), *_processes(run, lives, zero), *_lanes(run, zero)]
    return TimeLine(tuple(rows), (last - zero) / NANOSECONDS_PER_MILLISECOND)


def _loops(run: Run, zero: int) -> Iterator[Row]:
    for loop in run.loops:
        marks = tuple(_moved(mark, zero) for mark in _marks_of_loop(loop, run))
        if marks:
            yield Row("event loop", marks)


def _processes(run: Run, lives: Mapping[int, tuple[int, int]], zero: int) -> Iterator[Row]:
    """A row for each of several processes: while it was there, and while its main thread ran the script's functions."""
    for number, (pid, (begin, end)) in enumerate(lives.items()):
        calls = [span for span in run.spans if span.lane.pid == pid and not span.lane.task and _is_main(run, span.lane)]
        marks = (Mark(WAITS, begin, end), *_marks_of_lane(calls))
        yield Row(f"child {number}" if number else "script", tuple(_moved(mark, zero) for mark in marks))


def _lanes(run: Run, zero: int) -> Iterator[Row]:
    """A row for each thread and task, but the main threads of several processes, which have theirs already."""
    for lane in dict.fromkeys(span.lane for span in run.spans):
        if len(run.pids) > 1 and not lane.task and _is_main(run, lane):
            continue
        spans = [span for span in run.spans if span.lane == lane]
        marks = [Mark(WAITS, min(span.begin for span in spans), max(span.end for span in spans))] if lane.task else []
        yield Row(_label(run, lane), tuple(_moved(mark, zero) for mark in (*marks, *_marks_of_lane(spans))))


def _moved(mark: Mark, zero: int) -> Mark:
    """A mark in nanoseconds as one in milliseconds after ``zero``."""
    begin, end = ((at - zero) / NANOSECONDS_PER_MILLISECOND for at in (mark.begin, mark.end))
    return Mark(mark.kind, max(begin, 0.0), max(end, 0.0))


def _marks_of_loop(loop: LoopRun, run: Run) -> Iterator[Mark]:
    for beat in loop.beats:
        yield Mark(BEATS, beat, beat)
    for span in run.spans:
        if loop.stands_still_during(span):
            yield Mark(STANDS_STILL, span.begin, span.end)


def _marks_of_lane(spans: list[Work]) -> Iterator[Mark]:
    """What a lane did, the sleeps above the calls they are in; a task's waiting lies below them already."""
    for span in spans:
        if span.kind not in {HOLD, WAIT}:
            yield Mark(STANDS_STILL if span.unfinished and span.holds else RUNS, span.begin, span.end)
    for span in spans:
        if span.kind == HOLD or (span.kind == WAIT and not span.lane.task):
            yield Mark(STANDS_STILL if span.lane.task else WAITS, span.begin, span.end)


def _is_main(run: Run, lane: Lane) -> bool:
    return run.thread_names.get((lane.pid, lane.thread), MAIN_THREAD) == MAIN_THREAD


def _label(run: Run, lane: Lane) -> str:
    """A name for a lane; its process is named where there are several."""
    several = len({one.lane.pid for one in run.spans}) > 1
    number = run.pids.index(lane.pid) if lane.pid in run.pids else 0
    words = [f"child {number}" if number else "script"] if several else []
    if lane.task:
        task, _, coroutine = lane.task.partition(" ")
        return " ".join([*words, f"{coroutine or 'task'} ({task})"])
    if _is_main(run, lane):
        return " ".join(words) or "main thread"
    return " ".join([*words, run.thread_names[lane.pid, lane.thread].partition(" (")[0]])
