"""What the visitor gathers in one scope, and where in the nest of scopes it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.syntax.facts import CallFacts, PathFacts, RefusedAwait

if TYPE_CHECKING:
    from asyncpitfalls.syntax.facts import HeaderFacts
    from asyncpitfalls.syntax.flow import Event


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


class Frame(NamedTuple):
    """The scope that code belongs to, and whether Python accepts an ``await`` there."""

    scope: int
    awaits: bool
    async_function: bool = False
