"""Callables that are known to be given functions: which calls are theirs, and which arguments."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.knowledge import handing
from asyncpitfalls.project import paths
from asyncpitfalls.project.patterns import Patterns, without_wildcards
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from asyncpitfalls.knowledge.handing import Takes
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Value, Values

_TAKING = ("__init__", "run")
"""The methods of threads, processes and their like that take what is handed over, and that call it."""
_INITIALISER = "().__init__"
"""What ``super().__init__`` ends in: it takes what its class takes."""


class Takers:
    """Finds the callables of some rows, everywhere in the project."""

    def __init__(self, project: Project, rows: Iterable[Takes]) -> None:
        self._project = project
        self._rows, self._names, self._own, self._fluent, self._tails = _tables(tuple(rows))
        self._listed = Patterns(project, project.knowledge.entry_points.keys() & self._rows.keys())

    def calls(self) -> Iterator[Site]:
        """The calls whose last name may be that of such a callable."""
        callers = self._project.callers
        yield from dict.fromkeys((*callers.named(callers.with_heirs(self._tails)), *self._listed.sites()))

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
            if any(isinstance(each, Function) for name in _TAKING for each in resolver.attribute(value, name)):
                return None  # what it does with its arguments, or with what it has kept of them, stands there
            found = (self._name_of(base) for base in resolver.order(value) or () if isinstance(base, External))
            return next((name for name in found if name is not None), None)
        return self._project.is_any_of(value, self._own) if isinstance(value, Function) else None

    def _fluent_name(self, path: str) -> str | None:
        found = (name for first, last, name in self._fluent if path.startswith(first) and path.endswith(last))
        return next(found, None)


class _Tables(NamedTuple):
    """Rows in the ways they are looked up in."""

    rows: Mapping[str, Sequence[Takes]]
    """By name."""
    names: Mapping[str, frozenset[str]]
    """By package: the stubs of one are read only where a name of it is used."""
    own: frozenset[str]
    fluent: Sequence[tuple[str, str, str]]
    """What a name begins and ends with, with any steps between them, and the name of the row."""
    tails: Sequence[str]
    """The last names of what may be called."""


@lru_cache(maxsize=16)
def _tables(rows: tuple[Takes, ...]) -> _Tables:
    """The tables of some rows; remembered, for every project has the same ones."""
    by_name: dict[str, list[Takes]] = {}
    heads: dict[str, set[str]] = {}
    fluent: list[tuple[str, str, str]] = []
    for row in rows:
        by_name.setdefault(row.name, []).append(row)
        first, any_steps, last = row.name.partition(handing.ANY_STEPS)
        if any_steps:
            fluent.append((f"{first}.", f".{last}", row.name))
        else:
            heads.setdefault(row.name.partition(".")[0], set()).add(row.name)
    names = {head: without_wildcards(each) for head, each in heads.items()}
    tails = sorted({name.rpartition(".")[2] for name in by_name} | {"__init__"})
    return _Tables(by_name, names, without_wildcards(by_name), fluent, tails)


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
