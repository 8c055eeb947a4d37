"""Coroutine functions that calls are given as arguments, where the callee is known to want something else."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import handing, sync_callers
from asyncpitfalls.project import paths
from asyncpitfalls.project.offloads import Offloads
from asyncpitfalls.project.own_callers import OwnCallers
from asyncpitfalls.project.plain_hooks import PlainHooks
from asyncpitfalls.project.takers import Takers, given
from asyncpitfalls.project.values import Promise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.knowledge.handing import Takes
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.coroutines import Coroutines, Makers
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function

    Place = tuple[int, int]


class Handed(NamedTuple):
    """A coroutine function as an argument, by position or keyword, of a callee that is known to take something else.

    ``makers`` are what the argument may be: coroutine functions, or a lambda that returns a coroutine.
    """

    takes: Takes
    argument: int | str
    makers: Makers
    path: str


class Handing:
    """Finds what the callables of some rows are handed, everywhere in the project."""

    def __init__(self, project: Project, coroutines: Coroutines, rows: tuple[Takes, ...]) -> None:
        self._project = project
        self._coroutines = coroutines
        self._takers = Takers(project, rows)

    @cached_property
    def found(self) -> dict[Function, dict[Place, list[Handed]]]:
        """All of it, by the function and place of the call."""
        found: dict[Function, dict[Place, list[Handed]]] = {}
        for site in self._takers.calls():
            if any(map(self._coroutines.may_name_one, map(_path, site.call.arguments))):
                handed = list(self._handed(site))
                if handed:
                    found.setdefault(site.function, {})[site.call.row, site.call.column] = handed
        return found

    def _handed(self, site: Site) -> Iterator[Handed]:
        # What a parameter is declared to be may be out of date: what calls hand in for it says more.
        handed_in = tuple(self._project.contradictions.handed_in(site.function, site.call.callee))
        for row in self._takers.rows_of(self._project.values(site.function, site.call.callee)):
            if any(row not in self._takers.rows_of(each) for each in handed_in):
                continue
            for argument, path in given(site.call.arguments, row):
                # Who hands a method of an unknown object to a plain caller takes it for a plain one, and may well know.
                makers = self._coroutines.made_by(site.function, path, by_name=False)
                if (
                    makers
                    and not (row.gives_back and self._may_be_awaited(site))
                    and not self._is_asked_about(site, path)
                ):
                    yield Handed(row, argument, makers, path)

    def _is_asked_about(self, site: Site, path: str) -> bool:
        """Whether the function asks if what it hands over is a coroutine function: it may have left where it is.

        It may ask about what it then makes a partial object of.
        """
        index = self._project.index(site.function.file)
        made_from = (paths.made_from(each.value) for each in index.bindings(site.call.scope, path))
        names = {path, f"{path}.__call__", paths.made_from(path), *made_from}
        tests = index.calls_of(sync_callers.COROUTINE_TEST)
        return any(asked.scope == site.call.scope and names.intersection(asked.arguments) for asked in tests)

    def _may_be_awaited(self, site: Site) -> bool:
        """Whether the file awaits, or hands on, what comes back: by a name that is bound to it, or from a future.

        What a name is declared to be stands in place of what it is bound to. Who collects what comes back may well
        have all of it awaited.
        """
        function, call = site
        if call.use & model.AWAITED and call.use & model.KEPT:
            return True
        index = self._project.index(function.file)
        for path in index.used_paths:
            bindings = index.bindings(path.scope, path.callee) if path.use & model.AWAITED else ()
            if any(each.value.startswith(f"{call.callee}(") for each in bindings):
                return True
            if bindings and path.scope == function.scope and self._is_declared_awaitable(function, path.callee):
                return True
        results = index.calls_of(sync_callers.RESULT_OF_FUTURE) if not call.use & model.AWAITED else ()
        return any(each.use & (model.AWAITED | model.GIVEN) for each in results)

    def _is_declared_awaitable(self, function: Function, name: str) -> bool:
        bindings = self._project.index(function.file).bindings(function.scope, name)
        declared = any(each.kind == model.ANNOTATION for each in bindings)
        values = self._project.values(function, name) if declared else ()
        return bool(values) and all(isinstance(each, Promise) for each in values)


def _path(argument: str) -> str:
    return argument.rpartition("=")[2]


class HandedOver:
    """Questions about functions that are handed to others; ``own`` is about the project's own that call them.

    ``hooks`` is about those that a library finds by their class or by a decorator, ``offloads`` about what threads
    are given to call.
    """

    def __init__(self, project: Project, coroutines: Coroutines) -> None:
        self.own = OwnCallers(project, coroutines)
        self.hooks = PlainHooks(project)
        self.offloads = Offloads(project)
        self._for_coroutines = Handing(project, coroutines, handing.COROUTINE_TAKERS)
        self._for_functions = Handing(project, coroutines, sync_callers.CALLERS + sync_callers.LAZY_CALLERS)

    @property
    def in_place_of_coroutines(self) -> dict[Function, dict[Place, list[Handed]]]:
        """The coroutine functions, not called, that stand where a coroutine is needed, by function and place."""
        return self._for_coroutines.found

    @property
    def to_plain_callers(self) -> dict[Function, dict[Place, list[Handed]]]:
        """The coroutine functions that something is given to call as plain ones, by function and place."""
        return self._for_functions.found
