"""Where names are read, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index.model import tail_of
from asyncpitfalls.knowledge.function_takers import MAY_TAKE_TO_PROCESS
from asyncpitfalls.knowledge.processes import BEGINNING
from asyncpitfalls.syntax.events import Branch, Load, Loop, Try
from asyncpitfalls.syntax.facts import NameRead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asyncpitfalls.syntax.events import Event
    from asyncpitfalls.syntax.facts import CallFacts

_TELLING = MAY_TAKE_TO_PROCESS | BEGINNING
"""A class of processes may have another name in the file; its methods have none."""


def reads_in(events: list[Event], calls: Sequence[CallFacts]) -> tuple[NameRead, ...]:
    """All of them, where one of the calls may have another process run a function; nothing elsewhere."""
    if not any(tail_of(call.callee) in _TELLING for call in calls):
        return ()
    return tuple(NameRead(load.name, load.used, load.span, load.statement) for load in _loads(events))


def _loads(events: list[Event]) -> Iterator[Load]:
    for event in events:
        blocks: tuple[list[Event], ...] = ()
        if isinstance(event, Load):
            yield event
        elif isinstance(event, Branch):
            blocks = event.arms
        elif isinstance(event, Loop):
            blocks = (event.body, event.orelse)
        elif isinstance(event, Try):
            blocks = (event.body, *event.handlers, event.orelse, event.final)
        for block in blocks:
            yield from _loads(block)
