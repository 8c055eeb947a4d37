"""Facts about libraries, as rows. Names are the public ones; the resolver finds what other names mean the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import (
    blocking,
    decorators,
    function_takers,
    loop_starts,
    loops,
    processes,
    supports,
    values,
)
from asyncpitfalls.knowledge.handing import ANY_ARGUMENT, Takes
from asyncpitfalls.knowledge.worlds import World

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asyncpitfalls.config import Config
    from asyncpitfalls.knowledge.blocking import Blocking
    from asyncpitfalls.knowledge.loop_starts import LoopStart
    from asyncpitfalls.knowledge.protocols import Protocol


_STANDS_FOR = {**blocking.STANDS_FOR, **loop_starts.STANDS_FOR, **function_takers.STANDS_FOR}


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All rows of one run: ours, and those that the configuration adds."""

    blocking: Mapping[str, Blocking] = field(default_factory=lambda: blocking.ROWS)
    stands_for: Mapping[str, str] = field(default_factory=lambda: _STANDS_FOR)
    listed: Mapping[str, str] = field(default_factory=dict[str, str])
    """What the configuration lists as blocking, wildcards allowed, with its advice."""
    process_starts: frozenset[str] = processes.STARTS
    coroutine_runners: frozenset[str] = loops.RUNNERS
    loop_starts: Mapping[str, LoopStart] = field(default_factory=lambda: loop_starts.LOOP_STARTS)
    takers: tuple[Takes, ...] = function_takers.TAKERS
    """What runs a function that it is given, and in which world."""
    entry_points: Mapping[str, World] = field(default_factory=dict[str, "World"])
    """The decorators that the configuration lists, and the world in which what they decorate runs."""
    keeping_decorators: frozenset[str] = decorators.KEEPING
    listed_decorators: tuple[str, ...] = ()
    """Those that the configuration lists as such with wildcards in their names."""
    async_libraries: tuple[loops.AsyncLibrary, ...] = field(default=loops.LIBRARIES)

    supports: Mapping[str, Protocol] = field(default_factory=lambda: supports.SUPPORTS)
    """What calling something of a library gives, by what that object supports, which is all that it supports."""

    def keeps_function(self, decorator: str) -> bool:
        """Whether a decorated function is still called as it was written."""
        if decorator in self.keeping_decorators or decorator.startswith(decorators.KEEPING_PREFIXES):
            return True
        return any(fnmatchcase(decorator, name) for name in self.listed_decorators)

    def is_coroutine_attribute(self, name: str) -> bool:
        """Whether coroutine objects have an attribute of this name."""
        return name in values.COROUTINE_ATTRIBUTES or name.startswith(values.INTERNAL_ATTRIBUTES)


def load(config: Config) -> Knowledge:
    """The rows, with the user's own from ``[tool.asyncpitfalls]``."""
    own = {
        **dict.fromkeys((*config.schedulers, *config.entry_points), World.LOOP),
        **dict.fromkeys(config.spawners, World.PROCESS),
        **dict.fromkeys(config.offloads, World.THREAD),
    }
    takers = tuple(Takes(name, ANY_ARGUMENT, world=world) for name, world in own.items())
    return Knowledge(
        process_starts=processes.STARTS | frozenset(config.spawners),
        takers=(*(row for row in function_takers.TAKERS if row.name not in own), *takers),
        entry_points=own,
        listed=config.blocking,
        keeping_decorators=decorators.KEEPING | frozenset(config.safe_decorators),
        listed_decorators=tuple(name for name in config.safe_decorators if "*" in name),
    )
