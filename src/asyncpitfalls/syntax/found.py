"""What the visitor gathers in one scope, and where in the nest of scopes it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Span
from asyncpitfalls.syntax.facts import CallFacts, LoopFacts, PathFacts, RefusedAwait, Suppressing, WithFacts

if TYPE_CHECKING:
    from asyncpitfalls.syntax.events import Event
    from asyncpitfalls.syntax.facts import HeaderFacts


@dataclass(slots=True)
class Found:
    """What was found so far in one scope."""

    calls: list[CallFacts] = field(default_factory=list[CallFacts])
    paths: list[PathFacts] = field(default_factory=list[PathFacts])
    refused: list[RefusedAwait] = field(default_factory=list[RefusedAwait])
    events: list[Event] = field(default_factory=list["Event"])
    kept: list[tuple[CallFacts, str]] = field(default_factory=list[tuple[CallFacts, str]])
    captured: set[str] = field(default_factory=set[str])
    header: HeaderFacts | None = None
    returned: list[str] = field(default_factory=list[str])
    pauses: list[Span] = field(default_factory=list[Span])
    """Where the coroutine lets others run."""
    withs: list[WithFacts] = field(default_factory=list[WithFacts])
    suppressing: list[Suppressing] = field(default_factory=list[Suppressing])
    loops: list[LoopFacts] = field(default_factory=list[LoopFacts])
    collections: dict[str, bool] = field(default_factory=dict[str, bool])
    """The names that are bound, and whether to a new collection each time, of which nothing is assigned."""


class Frame(NamedTuple):
    """The scope that code belongs to, and whether Python accepts an ``await`` there."""

    scope: int
    awaits: bool
    async_function: bool = False
