"""Names with wildcards, as configurations list them: which values they speak of, and which calls may be of these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asyncpitfalls.project import paths
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Value

ANY = "*"


def pattern_of(name: str) -> re.Pattern[str]:
    """What a dotted name in which ``*`` stands for anything matches as a whole."""
    return re.compile(re.escape(name).replace(rf"\{ANY}", ".*"))


def is_named(project: Project, value: Value, pattern: re.Pattern[str]) -> bool:
    """Whether the name of a value, as it is spelled or where it is defined, is one that is listed."""
    spelled = paths.names_only(value.path) if isinstance(value, External) else ""
    return any(pattern.fullmatch(name) for name in (spelled, project.canonical(value)))


def without_wildcards(names: Iterable[str]) -> frozenset[str]:
    """Those of some names that are to be taken as they are."""
    return frozenset(name for name in names if ANY not in name)


class Patterns:
    """Those of some names that hold a wildcard."""

    def __init__(self, project: Project, names: Iterable[str]) -> None:
        self._project = project
        self._patterns = {name: pattern_of(name) for name in names if ANY in name}

    def name_of(self, value: Value) -> str | None:
        """The first name, as it is listed, that speaks of a value."""
        found = (name for name, pattern in self._patterns.items() if is_named(self._project, value, pattern))
        return next(found, None)

    def sites(self) -> Iterator[Site]:
        """The calls whose last name may be one of these names' last."""
        if not self._patterns:
            return
        last = [pattern_of(name.rpartition(".")[2]) for name in self._patterns]
        files = self._project.modules.paths
        tails = {tail for file in files for tail in self._project.index(file).tails}
        yield from self._project.callers.named(sorted(t for t in tails if any(each.fullmatch(t) for each in last)))
