"""What was observed when one script ran: facts made from the events that its processes recorded."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from asyncpitfalls.demos.spans import HOLD, NANOSECONDS_PER_MILLISECOND, STEP, WAIT, Work

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from asyncpitfalls.demos.spans import Event, Lane, LoopRun

FIGURE = re.compile(r"(?P<name>[^:]+): (?P<number>\d[\d,]*(?:\.\d+)?) (?P<unit>\D.*)")
FINDING_MARK = "  # expect: "
"""What stands in a demo between a line and the code of the finding about it."""
STANDS = re.compile(r'^  File "(?P<path>.+)", line (?P<line>\d+) in ', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception that nobody caught: in the ``script``'s own process or in a ``child``, in its main thread or not."""

    type: str
    message: str
    process: str
    thread: bool = False


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning that Python showed."""

    category: str
    message: str


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
    reported: tuple[str, ...] = ()
    """What event loops could only report."""
    spans: tuple[Work, ...] = ()
    """Everything that was recorded with a begin and an end."""
    loops: tuple[LoopRun, ...] = ()
    pids: tuple[int, ...] = ()
    """The script's process first, then the children; servers of multiprocessing itself do not count."""
    lives: Mapping[int, tuple[int, int]] = field(default_factory=dict[int, "tuple[int, int]"])
    """From when to when each process was there (nanoseconds)."""
    thread_names: Mapping[tuple[int, int], str] = field(default_factory=dict[tuple[int, int], str])
    stands_at: tuple[tuple[int, str], ...] = ()
    """The lines of the script, number and text, at which its threads stood when it had to be ended."""
    work_names: tuple[str, ...] = ()
    """The functions whose calls are the work; empty: sleeping stands for work."""

    @property
    def work(self) -> tuple[Work, ...]:
        """The pieces of work; the steps of a coroutine that is work are one piece, from its first to its last."""
        if not self.work_names:
            return tuple(span for span in self.spans if span.kind in {HOLD, WAIT})
        named = [span for span in self.spans if span.name in self.work_names]
        pieces = [span for span in named if span.kind != STEP]
        steps: dict[tuple[Lane, str], list[Work]] = {}
        for span in named:
            if span.kind == STEP:
                steps.setdefault((span.lane, span.name), []).append(span)
        pieces += [
            Work(lane, parts[0].begin, parts[-1].end, STEP, name, sum(part.cpu for part in parts))
            for (lane, name), parts in steps.items()
        ]
        return tuple(sorted(pieces, key=lambda span: span.begin))

    @property
    def hung(self) -> bool:
        """Whether the harness had to end it."""
        return self.exit_status is None

    @property
    def loop_held(self) -> bool:
        """Whether some call certainly held the thread of a running loop."""
        return any(loop.is_held_by(span) for span in self.spans for loop in self.loops)

    @property
    def loop_stood_still(self) -> bool:
        """Whether a loop gave no heartbeat for as long as some call took that held it, or took its time."""
        return any(loop.stands_still_during(span) for span in self.spans for loop in self.loops)

    @property
    def overlap(self) -> bool:
        """Whether work of two lanes was under way at once."""
        return any(one.overlaps(other) for one, other in combinations(self.work, 2))

    @property
    def work_ms(self) -> float:
        """From the begin of the first piece of work to the end of the last, in milliseconds."""
        if not self.work:
            return 0.0
        return (max(one.end for one in self.work) - self.work[0].begin) / NANOSECONDS_PER_MILLISECOND

    @property
    def cores(self) -> float:
        """The CPU time of the work by the time it took: how many cores it kept busy on average."""
        cpu_ms = sum(one.cpu for one in self.work) / NANOSECONDS_PER_MILLISECOND
        return cpu_ms / self.work_ms if self.work_ms else 0.0

    @property
    def workers(self) -> tuple[int, int, int]:
        """How many processes, threads and tasks did the work."""
        lanes = {one.lane for one in self.work}
        threads = {(lane.pid, lane.thread) for lane in lanes}
        return len({lane.pid for lane in lanes}), len(threads), len({lane for lane in lanes if lane.task})

    @property
    def figures(self) -> Mapping[str, float]:
        """The figures that the script printed, by their names."""
        found = (FIGURE.fullmatch(line) for line in self.printed)
        return {match["name"]: float(match["number"].replace(",", "")) for match in found if match}

    def unit_of(self, figure: str) -> str:
        """The unit in which the script printed a figure."""
        found = (FIGURE.fullmatch(line) for line in self.printed)
        return next((match["unit"] for match in found if match and match["name"] == figure), "")

    @property
    def words(self) -> tuple[str, ...]:
        """What was printed, figures aside: the same from run to run."""
        return tuple(line for line in self.printed if not FIGURE.fullmatch(line))

    @property
    def beats(self) -> int:
        """How many heartbeats the loops gave in all."""
        return sum(len(loop.beats) for loop in self.loops)

    @property
    def longest_gap_ms(self) -> float | None:
        """The longest time a running loop stood still, in milliseconds; None when no loop ran."""
        return max((loop.longest_gap_ms for loop in self.loops), default=None)


def exceptions(events: Iterable[Event], script: int) -> tuple[Raised, ...]:
    """The exceptions nobody caught; ``script`` is the pid of the script's own process."""
    return tuple(
        Raised(
            event.text("type"),
            event.text("message"),
            "script" if event.pid == script else "child",
            thread=bool(event.text("ended_thread")),
        )
        for event in events
        if event.kind == "exception"
    )


def warnings(events: Iterable[Event]) -> tuple[Warned, ...]:
    """The warnings shown, in order."""
    return tuple(Warned(event.text("category"), event.text("message")) for event in events if event.kind == "warning")


def reports(events: Iterable[Event]) -> tuple[str, ...]:
    """What event loops could only report, in order."""
    return tuple(event.text("message") for event in events if event.kind == "report")


def stack_lines(folder: Path, script: Path) -> tuple[tuple[int, str], ...]:
    """The innermost line of the script on each stack that the processes wrote below ``folder`` when asked to.

    What marks the line of a finding is left out.
    """
    found = set[int]()
    for path in folder.glob("*.stack"):
        for stack in path.read_text(encoding="utf-8", errors="replace").split("\n\n"):
            lines = [int(match["line"]) for match in STANDS.finditer(stack) if match["path"] == str(script)]
            found.update(lines[:1])
    source = script.read_text(encoding="utf-8").splitlines()
    return tuple((number, source[number - 1].partition(FINDING_MARK)[0].strip()) for number in sorted(found))
