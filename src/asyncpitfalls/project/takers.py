"""Callables that are known to be given functions: which calls are theirs, and which arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import handing
from asyncpitfalls.project import paths
from asyncpitfalls.project.patterns import Patterns, without_wildcards
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.knowledge.handing import Takes
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callers import Site
    from asyncpitfalls.project.values import Value, Values

_INITIALISER = "().__init__"
"""What ``super().__init__`` ends in: it takes what its class takes."""


class Takers:
    """Finds the callables of some rows, everywhere in the project."""

    def __init__(self, project: Project, rows: Iterable[Takes]) -> None:
        self._project = project
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
        self._names = {head: without_wildcards(names) for head, names in heads.items()}
        self._own = without_wildcards(self._rows)
        self._listed = Patterns(project, project.knowledge.entry_points.keys() & self._rows.keys())

    def calls(self) -> Iterator[Site]:
        """The calls whose last name may be that of such a callable."""
        tails = sorted({name.rpartition(".")[2] for name in self._rows} | {"__init__"})
        yield from dict.fromkeys(
            (*self._project.callers.named(self._project.callers.with_heirs(tails)), *self._listed.sites())
        )

    def rows_of(self, values: Values) -> Iterable[Takes]:
        """The rows of a callee; none unless everything that it may be has the same."""
        names = {self._name_of(value) or self._listed.name_of(value) for value in values}
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
        return self._project.is_any_of(value, self._own) if isinstance(value, Function) else None

    def _fluent_name(self, path: str) -> str | None:
        found = (name for first, last, name in self._fluent if path.startswith(first) and path.endswith(last))
        return next(found, None)


def given(arguments: tuple[str, ...], row: Takes) -> Iterator[tuple[int | str, str]]:
    """The arguments of a call that a row speaks of: position or keyword, and path."""
    position = 0
    for argument in arguments:
        keyword, equals, path = argument.partition("=")
        if equals:
            if keyword == row.keyword or row.position == handing.ANY_ARGUMENT:
                yield keyword, path
            continue
        if row.position in {position, handing.EVERY, handing.ANY_ARGUMENT}:
            yield position, argument
        position += 1
