"""Spans of time made from the events that a demo's processes recorded: who did what, from when to when."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

NANOSECONDS_PER_MILLISECOND = 1_000_000
HOLD, WAIT, CALL, STEP = "hold", "wait", "call", "step"
BUSY_MS = 100
"""CPU time in one go, in milliseconds, from which a call counts as holding a loop: ten heartbeats are due in it."""
STUCK_MS = 1000
"""Time after which a call that never ended, because its process was ended first, counts as holding a loop."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a recording: when (nanoseconds of the system's monotonic clock), where, what, and the facts of it."""

    at: int
    pid: int
    thread: int
    kind: str
    facts: Mapping[str, str | int]

    def text(self, fact: str) -> str:
        """A fact as text; empty when it was not recorded."""
        return str(self.facts.get(fact, ""))

    @property
    def lane(self) -> Lane:
        """Where it happened."""
        return Lane(self.pid, self.thread, self.text("task"))


@dataclass(frozen=True, slots=True)
class Lane:
    """Who did a piece of work: a process, a thread of it, and a task on that thread's loop (empty: none)."""

    pid: int
    thread: int
    task: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work of one lane, from ``begin`` to ``end`` (nanoseconds of the system's monotonic clock).

    ``kind`` is ``hold`` (``time.sleep``, which keeps its thread), ``wait`` (``asyncio.sleep``, which gives the loop
    back), ``call`` (a function of the script) or ``step`` (a coroutine of the script, from one suspension to the next).
    """

    lane: Lane
    begin: int
    end: int
    kind: str
    name: str = ""
    cpu: int = 0
    """Nanoseconds of CPU time that the thread used meanwhile; 0 for sleeps."""
    unfinished: bool = False
    """Its process was ended while it was under way."""

    @property
    def holds(self) -> bool:
        """Whether it keeps its thread from anything else for long: by sleeping, by computing, or by never ending."""
        stuck = (
            self.unfinished and self.kind != WAIT and self.end - self.begin >= STUCK_MS * NANOSECONDS_PER_MILLISECOND
        )
        return self.kind == HOLD or self.cpu >= BUSY_MS * NANOSECONDS_PER_MILLISECOND or stuck

    def overlaps(self, other: Work) -> bool:
        """Whether both were under way at one moment, in different lanes."""
        return self.lane != other.lane and self.begin < other.end and other.begin < self.end


@dataclass(frozen=True, slots=True)
class LoopRun:
    """One stretch during which a loop ran on one thread, and the heartbeats it gave meanwhile."""

    pid: int
    thread: int
    begin: int
    end: int
    beats: tuple[int, ...]

    @property
    def longest_gap_ms(self) -> float:
        """The longest time without a heartbeat, in milliseconds."""
        gaps = (later - earlier for earlier, later in pairwise((self.begin, *self.beats, self.end)))
        return max(gaps) / NANOSECONDS_PER_MILLISECOND

    def is_held_by(self, work: Work) -> bool:
        """Whether ``work`` certainly kept this loop's thread, and no heartbeat came between its begin and its end."""
        return work.holds and self._is_without_beat_during(work)

    def stands_still_during(self, work: Work) -> bool:
        """Whether no heartbeat came during ``work``, although it certainly holds its thread, or takes its time.

        A busy machine can make anything take its time, so this bears out a claim, and never speaks against one.
        """
        takes_its_time = work.kind in {CALL, STEP} and work.end - work.begin >= BUSY_MS * NANOSECONDS_PER_MILLISECOND
        return (work.holds or takes_its_time) and self._is_without_beat_during(work)

    def _is_without_beat_during(self, work: Work) -> bool:
        on_this_loop = (work.lane.pid, work.lane.thread) == (self.pid, self.thread)
        within = self.begin <= work.begin and work.end <= self.end
        return on_this_loop and within and not any(work.begin < beat < work.end for beat in self.beats)


def read_events(folder: Path) -> tuple[Event, ...]:
    """All events below ``folder`` in the order of time; a last line cut off by a kill is left out."""
    events = [
        _event(**json.loads(line))
        for path in folder.glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
        if line.endswith("\n")
    ]
    return tuple(sorted(events, key=lambda event: event.at))


def _event(*, at: int, pid: int, thread: int, kind: str, **facts: str | int) -> Event:
    return Event(at, pid, thread, kind, facts)


def pieces_of_work(events: Sequence[Event]) -> tuple[Work, ...]:
    """The pieces of work; what was under way when its process was killed lasts until the last event of all."""
    found: list[Work] = []
    under_way: dict[tuple[Lane, str, str], list[Event]] = {}
    for event in events:
        kind, _, edge = event.kind.partition("-")
        if kind not in {HOLD, WAIT, CALL, STEP}:
            continue
        key = (event.lane, kind, event.text("name"))
        if edge == "begin":
            under_way.setdefault(key, []).append(event)
        elif under_way.get(key):  # a call that began before the recording did has an end only
            begin = under_way[key].pop()
            found.append(_work(begin, event.at, cpu=_cpu(event) - _cpu(begin)))
    unfinished = [
        replace(_work(begin, events[-1].at), unfinished=True) for begins in under_way.values() for begin in begins
    ]
    return tuple(sorted(found + unfinished, key=lambda work: work.begin))


def _work(begin: Event, end: int, cpu: int = 0) -> Work:
    return Work(begin.lane, begin.at, end, begin.kind.partition("-")[0], begin.text("name"), cpu)


def _cpu(event: Event) -> int:
    return int(event.facts.get("cpu", 0))


def runs_of_loops(events: Sequence[Event]) -> tuple[LoopRun, ...]:
    """The stretches during which a loop ran, each with its heartbeats."""
    found: list[LoopRun] = []
    threads = dict.fromkeys((event.pid, event.thread) for event in events if event.kind == "loop-begin")
    for pid, thread in threads:
        begin, beats = 0, list[int]()
        for event in (event for event in events if (event.pid, event.thread) == (pid, thread)):
            if event.kind == "loop-begin":
                begin, beats = event.at, []
            elif event.kind == "beat":
                beats.append(event.at)
            elif event.kind == "loop-end":
                found.append(LoopRun(pid, thread, begin, event.at, tuple(beats)))
                begin = 0
        if begin:
            found.append(LoopRun(pid, thread, begin, events[-1].at, tuple(beats)))
    return tuple(sorted(found, key=lambda loop: loop.begin))


def processes(events: Iterable[Event]) -> tuple[int, ...]:
    """The pids: the script's first, then those of its children in the order they began."""
    began = [event for event in events if event.kind == "process" and event.facts["role"] != "service"]
    return tuple(event.pid for event in sorted(began, key=lambda event: event.facts["role"] != "script"))


def lives(events: Sequence[Event]) -> Mapping[int, tuple[int, int]]:
    """From when to when each process is known to have been there: from its begin to the last that was heard of it."""
    last = {event.pid: event.at for event in events}
    return {event.pid: (event.at, last[event.pid]) for event in events if event.kind == "process"}


def names_of_threads(events: Iterable[Event]) -> Mapping[tuple[int, int], str]:
    """The name of each thread that called a function of the script, by its process and number."""
    return {(event.pid, event.thread): event.text("thread_name") for event in events if event.text("thread_name")}
