"""Which objects are locks of threads or processes, and which coroutines may hold one."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import locks
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project

_ENTERED = model.ENTERED | model.ASYNCHRONOUS


class Lock(Enum):
    """What becomes of one who asks for a lock that the same thread holds."""

    EXCLUSIVE = "waits"
    REENTRANT = "gets it again"


class Locks:
    """Questions about the locks of a project."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def kind(self, function: Function, path: str) -> Lock | None:
        """Which lock a path stands for, read in a function; None unless it is one, whatever else is possible."""
        values = self._project.values(function, f"{path}.{locks.ACQUIRE}")
        kinds = {self._known.get(self._project.is_any_of(value, self._names) or "") for value in values}
        return kinds.pop() if len(kinds) == 1 else None

    def taking(self, file: str) -> Iterator[Function]:
        """The coroutines of a file that take a lock, by ``with`` or by a call."""
        if self._project.imported.isdisjoint(locks.PACKAGES):
            return
        index = self._project.index(file)
        entered = [(each.scope, each.callee) for each in index.used_paths if each.use & _ENTERED == model.ENTERED]
        called = [(each.scope, each.callee.rpartition(".")[0]) for each in index.calls_of(locks.ACQUIRE)]
        for scope, path in (*entered, *called):
            function = Function(file, scope)
            if index.scopes[scope].is_async and self.kind(function, path) is not None:
                yield function

    @cached_property
    def _known(self) -> dict[str, Lock]:
        return dict.fromkeys(locks.EXCLUSIVE, Lock.EXCLUSIVE) | dict.fromkeys(locks.REENTRANT, Lock.REENTRANT)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self._known)
