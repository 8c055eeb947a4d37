"""Ways round a loop on which a coroutine lets nobody else run.

A way is followed from the head of the loop until it pauses, leaves, or comes back. Where a branch, a handler or a
loop within the loop may pause, the coroutine is taken to pause there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.syntax.events import (
    UNKNOWN,
    Bind,
    Branch,
    Called,
    Jump,
    Load,
    Look,
    Loop,
    Pause,
    Store,
    Try,
)
from asyncpitfalls.syntax.facts import Round, Use

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asyncpitfalls.syntax.events import Event
    from asyncpitfalls.syntax.facts import CallFacts, LoopFacts

MOST_STEPS = 12
"""A way that does more than this is not one that only waits."""
_NOT_A_LOOK = frozenset({Use.CALLED, Use.ATTRIBUTE, Use.METHOD_AWAITED})
_CONSTANTS = frozenset({"True", "False", "None"})


class _Way(NamedTuple):
    calls: frozenset[int] = frozenset()
    looks: frozenset[str] = frozenset()
    changes: bool = False
    """It binds a name, assigns to something, or does more than is remembered."""


def loops_of(loops: Sequence[LoopFacts], events: list[Event], calls: Sequence[CallFacts]) -> tuple[LoopFacts, ...]:
    """The loops of one scope, by their numbers in `Loop`, with the ways round each."""
    found = list(loops)
    for loop in _loops_in(events) if loops else ():
        rounds = _Rounds()
        ways = rounds.of(loop)
        found[loop.number] = found[loop.number]._replace(
            goes_round=bool(ways),
            pauses=rounds.pauses > 0,
            leaves=rounds.leaves,
            rounds=tuple(
                Round(tuple(calls[number] for number in sorted(way.calls)), tuple(sorted(way.looks)))
                for way in ways
                if not way.changes
            ),
        )
    return tuple(found)


def _loops_in(events: list[Event]) -> Iterator[Loop]:
    for event in events:
        blocks: tuple[list[Event], ...] = ()
        if isinstance(event, Branch):
            blocks = event.arms
        elif isinstance(event, Try):
            blocks = (event.body, *event.handlers, event.orelse, event.final)
        elif isinstance(event, Loop):
            blocks = (event.body, event.orelse)
            if event.number != UNKNOWN:
                yield event
        for block in blocks:
            yield from _loops_in(block)


class _Rounds:
    def __init__(self) -> None:
        self.pauses = 0
        self.leaves = False
        self._loops: list[tuple[list[_Way], list[_Way]]] = []
        """For each loop around, innermost last, the ways that lead to ``break`` and to ``continue``."""

    def of(self, loop: Loop) -> list[_Way]:
        """The ways from the head of a loop back to it."""
        broken, continued = self._enter()
        way = self._run(loop.body, _Way())
        self._loops.pop()
        self.leaves = self.leaves or bool(broken)
        return continued if way is None else [way, *continued]

    def _enter(self) -> tuple[list[_Way], list[_Way]]:
        self._loops.append(([], []))
        return self._loops[-1]

    def _run(self, events: list[Event], way: _Way | None) -> _Way | None:
        """The way after some events; None where it never comes there without a pause."""
        for event in events:
            if way is None:
                return None
            if isinstance(event, Called):
                way = _longer(way._replace(calls=way.calls | {event.call}))
            elif isinstance(event, Load):
                way = _read(way, event)
            elif isinstance(event, Look):
                way = _longer(way._replace(looks=way.looks | {event.path}))
            elif isinstance(event, (Bind, Store)):
                way = way._replace(changes=True)
            elif isinstance(event, Jump):
                self._jump(event, way)
                way = None
            elif isinstance(event, Pause):
                self.pauses += 1
                way = None
            elif isinstance(event, (Branch, Loop, Try)):
                way = self._compound(event, way)
        return way

    def _compound(self, event: Branch | Loop | Try, way: _Way) -> _Way | None:
        pauses = self.pauses
        if isinstance(event, Branch):
            after = _joined([self._run(arm, way) for arm in event.arms])
        elif isinstance(event, Loop):
            broken, continued = self._enter()
            once = self._run(event.body, way)
            self._loops.pop()
            after = _joined([*broken, *(() if event.endless else (way, once, *continued))])
            after = self._run(event.orelse, after)
        else:
            after = self._try(event, way)
        return after if self.pauses == pauses else None

    def _try(self, event: Try, way: _Way) -> _Way | None:
        pauses = self.pauses
        after = self._run(event.body, way)
        # What fails may be any of it: a handler is reached when all was tried.
        thrown = _joined([way, after]) if self.pauses == pauses else None
        if after is None and thrown is not None:
            thrown = thrown._replace(changes=True)
        after = self._run(event.orelse, after)
        ends = [after, *(self._run(handler, thrown) for handler in event.handlers)]
        return self._run(event.final, _joined(ends))

    def _jump(self, jump: Jump, way: _Way) -> None:
        if jump.kind in {"break", "continue"}:
            if self._loops:
                self._loops[-1][jump.kind == "continue"].append(way)
        else:
            self.leaves = True


def _read(way: _Way, load: Load) -> _Way:
    if load.used.use is Use.DELETED:
        return way._replace(changes=True)
    is_constant = load.name in _CONSTANTS
    return way if is_constant or load.used.use in _NOT_A_LOOK else _longer(way._replace(looks=way.looks | {load.name}))


def _longer(way: _Way) -> _Way:
    return _Way(changes=True) if way.changes or len(way.calls) + len(way.looks) > MOST_STEPS else way


def _joined(ways: list[_Way | None]) -> _Way | None:
    """A way that does all that any of several does; None where there is none."""
    found = [way for way in ways if way is not None]
    if len(found) <= 1:
        return found[0] if found else None
    return _longer(
        _Way(
            frozenset().union(*(way.calls for way in found)),
            frozenset().union(*(way.looks for way in found)),
            any(way.changes for way in found),
        )
    )
