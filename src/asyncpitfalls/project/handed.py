"""Coroutine functions that calls are given as arguments, where the callee is known to want something else."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import handing, sync_callers
from asyncpitfalls.project import paths
from asyncpitfalls.project.own_callers import OwnCallers
from asyncpitfalls.project.plain_hooks import PlainHooks
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.knowledge.handing import Takes
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callers import Site
    from asyncpitfalls.project.coroutines import Coroutines, Makers
    from asyncpitfalls.project.values import Value, Values

    Place = tuple[int, int]


_INITIALISER = "().__init__"
"""What ``super().__init__`` ends in: it takes what its class takes."""


class Handed(NamedTuple):
    """A coroutine function as an argument, by position or keyword, of a callee that is known to take something else.

    ``makers`` are what the argument may be: coroutine functions, or a lambda that returns a coroutine.
    """

    takes: Takes
    argument: int | str
    makers: Makers


class Handing:
    """Finds what the callables of some rows are handed, everywhere in the project."""

    def __init__(self, project: Project, coroutines: Coroutines, rows: tuple[Takes, ...]) -> None:
        self._project = project
        self._coroutines = coroutines
        self._tails = sorted({row.name.rpartition(".")[2] for row in rows} | {"__init__"})
        self._rows: dict[str, list[Takes]] = {}
        heads: dict[str, set[str]] = {}
        self._fluent: list[tuple[str, str, str]] = []
        for row in rows:
            self._rows.setdefault(row.name, []).append(row)
            first, any_steps, last = row.name.partition(handing.ANY_STEPS)
            if any_steps:
                self._fluent.append((f"{first}.", f".{last}", row.name))
            else:
                heads.setdefault(row.name.partition(".")[0], set()).add(row.name)
        # By package: the stubs of one are read only where a name of it is used.
        self._names = {head: frozenset(names) for head, names in heads.items()}

    @cached_property
    def found(self) -> dict[Function, dict[Place, list[Handed]]]:
        """All of it, by the function and place of the call."""
        found: dict[Function, dict[Place, list[Handed]]] = {}
        for site in self._project.callers.named(self._project.callers.with_heirs(self._tails)):
            if any(map(self._coroutines.may_name_one, map(_path, site.call.arguments))):
                handed = list(self._handed(site))
                if handed:
                    found.setdefault(site.function, {})[site.call.row, site.call.column] = handed
        return found

    def _handed(self, site: Site) -> Iterator[Handed]:
        for row in self._rows_of(self._project.values(site.function, site.call.callee)):
            for argument, path in given(site.call.arguments, row):
                makers = self._coroutines.made_by(site.function, path)
                if makers and not (row.gives_back and self._may_be_awaited(site)):
                    yield Handed(row, argument, makers)

    def _may_be_awaited(self, site: Site) -> bool:
        """Whether the file awaits, or hands on, what comes back: by a name that is bound to it, or from a future."""
        function, call = site
        index = self._project.index(function.file)
        for path in index.used_paths:
            bindings = index.bindings(path.scope, path.callee) if path.use & model.AWAITED else ()
            if any(each.value.startswith(f"{call.callee}(") for each in bindings):
                return True
        results = index.calls_of(sync_callers.RESULT_OF_FUTURE) if not call.use & model.AWAITED else ()
        return any(each.use & (model.AWAITED | model.GIVEN) for each in results)

    def _rows_of(self, values: Values) -> Iterable[Takes]:
        """The rows of a callee; none unless everything that it may be has the same."""
        names = {self._name_of(value) for value in values}
        return self._rows.get(names.pop() or "", ()) if len(names) == 1 else ()

    def _name_of(self, value: Value) -> str | None:
        if isinstance(value, External):
            value = External(value.path.removesuffix(_INITIALISER))
            names = self._names.get(paths.split(value.path)[0])
            known = self._project.is_any_of(value, names) if names is not None else None
            return known or self._fluent_name(paths.names_only(value.path))
        if isinstance(value, Class):
            resolver = self._project.resolver
            if any(isinstance(each, Function) for each in resolver.attribute(value, "__init__")):
                return None  # what it does with its arguments stands there
            found = (self._name_of(base) for base in resolver.order(value) or () if isinstance(base, External))
            return next((name for name in found if name is not None), None)
        return None

    def _fluent_name(self, path: str) -> str | None:
        found = (name for first, last, name in self._fluent if path.startswith(first) and path.endswith(last))
        return next(found, None)


def given(arguments: tuple[str, ...], row: Takes) -> Iterator[tuple[int | str, str]]:
    """The arguments of a call that a row speaks of: position or keyword, and path."""
    position = 0
    for argument in arguments:
        keyword, equals, path = argument.partition("=")
        if equals:
            if keyword == row.keyword:
                yield keyword, path
            continue
        if row.position in {position, handing.EVERY}:
            yield position, argument
        position += 1


def _path(argument: str) -> str:
    return argument.rpartition("=")[2]


class HandedOver:
    """Questions about functions that are handed to others; ``own`` is about the project's own that call them.

    ``hooks`` is about those that a library finds by their class or by a decorator.
    """

    def __init__(self, project: Project, coroutines: Coroutines) -> None:
        self.own = OwnCallers(project, coroutines)
        self.hooks = PlainHooks(project, coroutines)
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
