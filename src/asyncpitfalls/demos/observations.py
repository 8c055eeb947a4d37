"""What was observed when one script ran: facts made from the events that its processes recorded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

NANOSECONDS_PER_MILLISECOND = 1_000_000


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a recording: when (nanoseconds of the system's monotonic clock), where, what, and the facts of it."""

    at: int
    pid: int
    thread: int
    kind: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception that nobody caught, in the ``script``'s own process or in a ``child``."""

    type: str
    message: str
    process: str


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning that Python showed."""

    category: str
    message: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Who did a piece of work: a process, a thread of it, and a task on that thread's loop (empty: none)."""

    pid: int
    thread: int
    task: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work of one lane, from ``begin`` to ``end`` (nanoseconds of the system's monotonic clock).

    ``holds`` tells a call that keeps its thread (``time.sleep``) from one that gives the loop back (``asyncio.sleep``).
    """

    lane: Lane
    begin: int
    end: int
    holds: bool

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
        """Whether ``work`` kept this loop's thread, and no heartbeat came between its begin and its end."""
        on_this_loop = (work.lane.pid, work.lane.thread) == (self.pid, self.thread) and work.holds
        within = self.begin <= work.begin and work.end <= self.end
        return on_this_loop and within and not any(work.begin < beat < work.end for beat in self.beats)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one script. ``exit_status`` is None when the harness had to end it."""

    variant: str
    start_method: str | None
    exit_status: int | None
    duration_ms: float
    printed: tuple[str, ...]
    raised: tuple[Raised, ...] = ()
    warned: tuple[Warned, ...] = ()
    work: tuple[Work, ...] = ()
    loops: tuple[LoopRun, ...] = ()
    pids: tuple[int, ...] = ()
    """The script's process first, then the children; servers of multiprocessing itself do not count."""

    @property
    def hung(self) -> bool:
        """Whether the harness had to end it."""
        return self.exit_status is None

    @property
    def loop_held(self) -> bool:
        """Whether some call held the thread of a running loop."""
        return any(loop.is_held_by(work) for loop in self.loops for work in self.work)

    @property
    def overlap(self) -> bool:
        """Whether work of two lanes was under way at once."""
        return any(one.overlaps(other) for one, other in combinations(self.work, 2))

    @property
    def beats(self) -> int:
        """How many heartbeats the loops gave in all."""
        return sum(len(loop.beats) for loop in self.loops)

    @property
    def longest_gap_ms(self) -> float | None:
        """The longest time a running loop stood still, in milliseconds; None when no loop ran."""
        return max((loop.longest_gap_ms for loop in self.loops), default=None)


def read_events(folder: Path) -> tuple[Event, ...]:
    """All events below ``folder`` in the order of time; a last line cut off by a kill is left out."""
    events = [
        _event(**json.loads(line))
        for path in folder.glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
        if line.endswith("\n")
    ]
    return tuple(sorted(events, key=lambda event: event.at))


def _event(*, at: int, pid: int, thread: int, kind: str, **facts: str) -> Event:
    return Event(at, pid, thread, kind, facts)


def exceptions(events: Iterable[Event], script: int) -> tuple[Raised, ...]:
    """The exceptions nobody caught; ``script`` is the pid of the script's own process."""
    return tuple(
        Raised(event.facts["type"], event.facts["message"], "script" if event.pid == script else "child")
        for event in events
        if event.kind == "exception"
    )


def warnings(events: Iterable[Event]) -> tuple[Warned, ...]:
    """The warnings shown, in order."""
    return tuple(Warned(event.facts["category"], event.facts["message"]) for event in events if event.kind == "warning")


def pieces_of_work(events: Sequence[Event]) -> tuple[Work, ...]:
    """The pieces of work; what was under way when its process was killed lasts until the last event of all."""
    found: list[Work] = []
    under_way: dict[tuple[Lane, bool], list[int]] = {}
    for event in events:
        kind, _, edge = event.kind.partition("-")
        if kind not in ("hold", "wait"):
            continue
        key = (Lane(event.pid, event.thread, event.facts.get("task", "")), kind == "hold")
        if edge == "begin":
            under_way.setdefault(key, []).append(event.at)
        else:
            found.append(Work(key[0], under_way[key].pop(), event.at, key[1]))
    unfinished = [
        Work(lane, begin, events[-1].at, holds) for (lane, holds), begins in under_way.items() for begin in begins
    ]
    return tuple(sorted(found + unfinished, key=lambda work: work.begin))


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
