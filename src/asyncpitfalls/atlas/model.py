"""What the map shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from asyncpitfalls.findings import Step
    from asyncpitfalls.knowledge.worlds import World

COROUTINE, GENERATOR, FUNCTION, LAMBDA, MODULE = "coroutine", "generator", "function", "lambda", "module"
DISPATCH = "call"
"""The kind of what stands between a call of a method and the overrides that it may run."""


@dataclass(frozen=True, slots=True)
class Leg:
    """The last step of a shortest way by which a function comes to run in a world.

    ``by`` is the entry where the way comes from, by its number; None where it begins.
    """

    world: World
    step: Step
    by: int | None


@dataclass(frozen=True, slots=True)
class Caller:
    """One way by which a function comes to run, and the entry that sees to it.

    ``to`` is the world that the entry hands the function over to; None where it runs in that of the entry.
    """

    by: int
    step: Step
    to: World | None = None


@dataclass(frozen=True, slots=True)
class Blocked:
    """A call in a function that keeps its thread waiting.

    ``name`` is the public name of what blocks in the end, ``chain`` the calls in between that lead there, in one line;
    it is empty where the call blocks by itself.
    """

    name: str
    kind: str
    step: Step
    chain: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A function of the program, or whatever else the ways lead through.

    ``listed`` tells whether its file was asked for. ``complete`` tells whether ``legs`` are of all worlds that may run
    it: nothing that cannot be seen may call it.
    """

    name: str
    module: str
    path: Path
    row: int
    column: int
    kind: str
    listed: bool
    complete: bool
    legs: tuple[Leg, ...] = ()
    callers: tuple[Caller, ...] = ()
    blocked: tuple[Blocked, ...] = ()

    @property
    def full_name(self) -> str:
        """The name with that of its module."""
        return self.module if self.kind == MODULE else f"{self.module}.{self.name}"

    @property
    def tells_something(self) -> bool:
        """Whether there is more to say than that a module is imported, or that nobody knows who calls a lambda."""
        if not self.listed:
            return False
        return bool(self.blocked) or (self.kind != MODULE and (self.kind != LAMBDA or bool(self.legs)))

    def is_called(self, name: str) -> bool:
        """Whether the entry goes by a name, which may have that of its class or module before it."""
        return f".{self.full_name}".endswith(f".{name}")


@dataclass(frozen=True, slots=True)
class Atlas:
    """All of a program, by file and row; numbers of entries are positions in ``entries``.

    ``unread`` are the files that could not be read, each with the reason.
    """

    entries: tuple[Entry, ...]
    unread: tuple[tuple[Path, str], ...] = ()

    def listed(self) -> Iterator[Entry]:
        """The entries of the files that were asked for."""
        return (entry for entry in self.entries if entry.listed)

    def shown(self) -> Iterator[Entry]:
        """Those of them that tell something."""
        return (entry for entry in self.entries if entry.tells_something)

    def way(self, entry: Entry, world: World) -> tuple[Step, ...]:
        """A shortest way by which an entry comes to run in a world, from its beginning; empty if it does not."""
        found: list[Step] = []
        current: Entry | None = entry
        while current is not None:
            leg = next((each for each in current.legs if each.world is world), None)
            if leg is None:
                return ()
            found.append(leg.step)
            current = self.entries[leg.by] if leg.by is not None else None
        return tuple(reversed(found))

    def names_on(self, entry: Entry, world: World) -> tuple[str, ...]:
        """The names on that way, modules and what stands between apart."""
        found: list[str] = []
        current: Entry | None = entry
        while current is not None:
            if current.kind not in {MODULE, DISPATCH}:
                found.append(current.name)
            leg = next((each for each in current.legs if each.world is world), None)
            current = self.entries[leg.by] if leg is not None and leg.by is not None else None
        return tuple(reversed(found))


def joined(atlases: Sequence[Atlas]) -> Atlas:
    """The maps of several projects as one."""
    entries: list[Entry] = []
    for atlas in atlases:
        first = len(entries)
        entries += (_moved(entry, first) for entry in atlas.entries)
    return Atlas(tuple(entries), tuple(each for atlas in atlases for each in atlas.unread))


def _moved(entry: Entry, by: int) -> Entry:
    """An entry whose numbers begin elsewhere."""
    legs = tuple(leg if leg.by is None else replace(leg, by=leg.by + by) for leg in entry.legs)
    callers = tuple(replace(caller, by=caller.by + by) for caller in entry.callers)
    return replace(entry, legs=legs, callers=callers)
