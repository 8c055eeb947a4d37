"""Which coroutines run to their end without letting others run, though they await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value

_OTHERWISE = model.PAUSES | model.PLACEHOLDER | model.GENERATOR


class Calm:
    """To await a coroutine runs it there and then; the loop has its turn only where something in it has to wait."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def is_awaited(self, function: Function, callee: str) -> bool:
        """Whether awaiting such a call never lets others run: all that it comes to are the project's own coroutines."""
        waiting = list(self._project.values(function, callee))
        seen: set[Value] = set()
        if not waiting:
            return False
        while waiting:
            value = waiting.pop()
            if value in seen:
                continue
            seen.add(value)
            if not isinstance(value, Function) or not self._is_plain(value):
                return False
            waiting += (each for values in self._project.heirs.overriding(value) for each in values)
            for site in self._awaited_in(value):
                values = self._project.values(site.function, site.call.callee)
                if not values:
                    return False
                waiting += values
        return True

    def _is_plain(self, function: Function) -> bool:
        """Whether all that an ``async def`` awaits is recorded as calls, and nothing is put in its place."""
        scope = self._project.scope(function)
        return scope.is_async and not scope.flags & _OTHERWISE and not scope.decorators

    def _awaited_in(self, function: Function) -> Iterator[Site]:
        for call in self._project.index(function.file).calls:
            if call.scope == function.scope and call.use & model.AWAITED:
                yield Site(function, call)
