"""Calls that a statement makes without spelling them: a ``with`` enters and leaves, a ``for`` takes the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function, Instance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values

METHODS = {model.ENTERED: ("__enter__", "__exit__"), model.ITERATED: ("__iter__", "__next__")}
_USES = {name: use for use, names in METHODS.items() for name in names}


class ImplicitCalls:
    """Finds the statements that run such methods of the project's classes; each kind once, when first asked for."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._tables: dict[int, dict[Function, list[Site]]] = {}

    def of(self, function: Function) -> Iterator[Site]:
        """The statements, anywhere in the project, that run a method; none for methods of other names."""
        use = _USES.get(self._project.scope(function).name)
        if use is not None:
            if use not in self._tables:
                self._tables[use] = self._table(use)
            yield from self._tables[use].get(function, ())

    def _table(self, use: int) -> dict[Function, list[Site]]:
        table: dict[Function, list[Site]] = {}
        for site, values in used_in(self._project, use):
            for function in self._run_by(values, METHODS[use]):
                table.setdefault(function, []).append(site)
        return table

    def _run_by(self, values: Values, names: tuple[str, ...]) -> list[Function]:
        """The methods that a statement runs whichever of the values it meets."""
        runs = [self._run_by_one(value, names) for value in values]
        return [method for method in runs[0] if all(method in each for each in runs)] if runs else []

    def _run_by_one(self, value: Value, names: tuple[str, ...]) -> list[Function]:
        if not isinstance(value, Instance):
            return []
        found = (each for name in names for each in self._project.resolver.attribute(value, name))
        return [each for each in found if isinstance(each, Function)]


def used_in(project: Project, use: int, importing: Collection[str] | None = None) -> Iterator[tuple[Site, Values]]:
    """Where something is entered or iterated over, not by ``async``, and what that may be.

    With ``importing`` in the files alone that import one of these packages.
    """
    resolver = project.resolver
    for file in project.modules.paths:
        index = project.index(file)
        if importing is not None and index.imported.isdisjoint(importing):
            continue
        for call in index.used_paths:
            if call.use & use and not call.use & model.ASYNCHRONOUS:
                site = Site(Function(file, call.scope), call)
                yield site, resolver.resolve(site.function, call.callee)
        for group in index.loose.values():
            for raw in group:
                if raw[4] & use and not raw[4] & model.ASYNCHRONOUS:
                    call = model.Call._make(raw)
                    site = Site(Function(file, call.scope), call)
                    yield site, resolver.union(map(resolver.called, resolver.resolve(site.function, call.callee)))
