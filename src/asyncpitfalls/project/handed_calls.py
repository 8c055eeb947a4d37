"""Calls of methods of objects that are handed in to parameters which say nothing of them, or that stand in for such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function, Values

_SUPER = "super()"


class HandedCalls:
    """Looks once at each call that has a name, as long as nothing else tells what it calls."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._tables: dict[str, dict[Function, list[Site]]] = {}

    def of(self, method: Function) -> Iterator[Site]:
        """The calls that run a plain method of an object that every call of some function hands in."""
        scope = self._project.scope(method)
        if scope.is_async or not self._project.callers.is_called(method):
            return
        if scope.name not in self._tables:
            self._tables[scope.name] = self._table(scope.name)
        yield from self._tables[scope.name].get(method, ())

    def named(self, name: str) -> Iterator[tuple[Site, Values]]:
        """The calls whose last name is this one, each with what is handed in for it to call."""
        for site in self._project.callers.spelled(name):
            function, call = site
            receiver = paths.receiver_of(call.callee)
            telling = not receiver or receiver == _SUPER or receiver.startswith(model.TESTED_NAME)
            if not telling and not call.use & model.AWAITED and not self._project.values(function, call.callee):
                values = self._project.handed_in.values(function, call.callee)
                values = values or self._project.fallbacks.values(function, call.callee)
                if values:
                    yield site, values

    def _table(self, name: str) -> dict[Function, list[Site]]:
        table: dict[Function, list[Site]] = {}
        for site, values in self.named(name):
            for function in self._project.callers.run_by(values):
                table.setdefault(function, []).append(site)
        return table
