"""Locks that are acquired and released by calls, and the pauses in between."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.locks import ACQUIRE, RELEASE
from asyncpitfalls.syntax.events import Branch, Called, Loop, Pause, Try
from asyncpitfalls.syntax.facts import Taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.findings import Span
    from asyncpitfalls.syntax.events import Event
    from asyncpitfalls.syntax.facts import CallFacts


@dataclass(slots=True)
class _Open:
    call: CallFacts
    pauses: list[Span] = field(default_factory=list["Span"])


def taken_in(events: list[Event], calls: Sequence[CallFacts]) -> tuple[Taken, ...]:
    """The calls of ``acquire`` after which a coroutine pauses before it releases the same thing.

    Both stand in one block, or the second stands deeper, as in a ``finally``; whichever comes first in the text of
    several releases counts.
    """
    if not any(call.callee.endswith(f".{ACQUIRE}") for call in calls):
        return ()
    following = _Following(calls)
    following.block(events)
    return tuple(following.found)


class _Following:
    def __init__(self, calls: Sequence[CallFacts]) -> None:
        self._calls = calls
        self._open: dict[str, _Open] = {}
        self.found: list[Taken] = []

    def block(self, events: list[Event]) -> None:
        """Follow the events of one block; what is acquired in it and not released there is not followed further."""
        mine: list[str] = []
        for event in events:
            if isinstance(event, Called):
                self._call(self._calls[event.call], mine)
            elif isinstance(event, Pause):
                self._pause(event)
            elif isinstance(event, Branch):
                self._blocks(*event.arms)
            elif isinstance(event, Loop):
                self._blocks(event.body, event.orelse)
            elif isinstance(event, Try):
                self._blocks(event.body, *event.handlers, event.orelse, event.final)
        for receiver in mine:
            self._open.pop(receiver, None)

    def _blocks(self, *blocks: list[Event]) -> None:
        for block in blocks:
            self.block(block)

    def _call(self, call: CallFacts, mine: list[str]) -> None:
        receiver, _, method = call.callee.rpartition(".")
        if method == ACQUIRE and call.dropped:
            self._open[receiver] = _Open(call)
            mine.append(receiver)
        elif method == RELEASE:
            taken = self._open.pop(receiver, None)
            if taken is not None and taken.pauses:
                self.found.append(Taken(taken.call, tuple(taken.pauses)))

    def _pause(self, pause: Pause) -> None:
        if not pause.is_yield:
            for taken in self._open.values():
                taken.pauses.append(pause.span)
