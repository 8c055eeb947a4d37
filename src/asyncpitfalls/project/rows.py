"""Finds the public name, among those of some rows, that a value is known by."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from asyncpitfalls.project import paths
from asyncpitfalls.project.outside import rows_of_resources
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


@lru_cache(maxsize=256)
def by_package(names: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Public names in order, by the package they begin with; remembered, for every project asks about the same."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(paths.split(name)[0], []).append(name)
    return found


class Rows:
    """Names by the package they begin with. A package's stubs are read when something of that package is looked up."""

    def __init__(self, names: frozenset[str], canonical: Callable[[External], str]) -> None:
        self._canonical = canonical
        self._by_package = by_package(names)
        self._tails = {
            package: {name.rpartition(".")[2] for name in group} for package, group in self._by_package.items()
        }
        self._of_resources = {package for package, group in self._by_package.items() if "*" in "".join(group)}
        self._tables: dict[str, dict[str, str]] = {}

    def may_have(self, path: str) -> bool:
        """Whether a row may speak of a path outside the project; found out without reading a stub."""
        package, steps = paths.split(path)
        tails = self._tails.get(package)
        if tails is None:
            return False
        return (
            "*" in tails or next((name for kind, name in reversed(steps) if kind == paths.ATTRIBUTE), package) in tails
        )

    def find(self, path: str, canonical: str) -> str | None:
        """The row's name for a path outside the project with this canonical name."""
        package = paths.split(path)[0]
        table = self._tables.get(package)
        if table is None:
            table = self._tables[package] = self._table(package)
        found = table.get(canonical)
        if found is None and package in self._of_resources:
            found = next((table[name] for name in rows_of_resources(canonical) if name in table), None)
        return found

    def exact(self, name: str) -> str | None:
        """The row with exactly this name."""
        return name if name in self._by_package.get(paths.split(name)[0], ()) else None

    def _table(self, package: str) -> dict[str, str]:
        group = self._by_package.get(package, ())
        table = {self._canonical(External(name)): name for name in group}
        table.update((name, name) for name in group)
        return table
