"""Which versions of a package the texts allow that declare a project's dependencies.

Sources: PEP 440 and PEP 508 for requirements as installers read them, in files of their own, in ``pyproject.toml``,
``setup.cfg`` and ``setup.py``; Poetry's documentation, "Dependency specification", and that of pipenv, for tables of
names and versions; conda's, "Package match specifications". What is asked for is one package at a time and few of them,
so the texts are searched rather than parsed, and each form is recognised wherever it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Version = tuple[int, ...]
"""The numbers of a release, without zeros at the end: 1.10.0 is ``(1, 10)``."""

_CLAUSE = re.compile(r"\s*(===?|~=|<=?|>=?|!=|=|\^|~|)\s*v?(\d+(?:\.\d+)*)((?:\.\*)?)[\w.+-]*\s*,?")
_SEPARATOR = re.compile(r"[-_.]+")
_EXTRAS = r"(?:\s*\[[^\]\n]*\])?"
_PLAIN = r"\s*\(?\s*(?P<plain>(?:===?|~=|[<>]=?|!=)[^;#\"'\n)\]]*)"
"""As PEP 508 has it: ``name>=1,<2``, in quotes or without."""
_ASSIGNED = r"[\"']?\s*=\s*(?![=\s])(?:[\"'](?P<assigned>[^\"'\n]*)[\"']|(?P<conda>\d[\d.*]*)|(?P<table>[{\[][^\n]*))"
"""As an entry of a table: ``name = "^1.2"``, ``name = {version = "^1.2"}``; conda writes ``name=1.2``."""
_IN_TABLE = re.compile(r"\bversion\s*=\s*[\"']([^\"'\n]*)[\"']")


class Bounds(NamedTuple):
    """What one requirement allows."""

    lowest: Version | None = None
    """No older version is allowed."""
    highest: Version | None = None
    """No newer version is allowed."""
    below: Version | None = None
    """This version and all newer ones are not allowed."""

    def is_older(self, than: Version) -> bool:
        """Whether all versions that are allowed are older than one."""
        if self.highest is not None and self.highest < than:
            return True
        return self.below is not None and self.below <= than


def requirements(texts: Iterable[str], package: str) -> Iterator[Bounds]:
    """What each requirement of a package says that speaks of versions."""
    name = "[-_.]+".join(map(re.escape, _SEPARATOR.split(package)))
    pattern = re.compile(rf"(?<![\w.-]){name}{_EXTRAS}(?:{_PLAIN}|{_ASSIGNED})", re.IGNORECASE)
    for text in texts:
        for found in pattern.finditer(text):
            table = found["table"]
            if table is not None:
                said = _IN_TABLE.findall(table)
            elif found["conda"] is not None:
                said = [f"={found['conda']}.*".replace(".*.*", ".*")]
            else:
                said = [found["plain"] or found["assigned"] or ""]
            yield from filter(any, map(_bounds, said))


def _bounds(specifier: str) -> Bounds:
    """What all clauses of a specifier allow together."""
    lowest: list[Version] = []
    highest: list[Version] = []
    below: list[Version] = []
    start = 0
    while (clause := _CLAUSE.match(specifier, start)) is not None:
        start = clause.end()
        operator, numbers, wildcard = clause.groups()
        parts = [int(number) for number in numbers.split(".")]
        version = _trimmed(parts)
        if operator in {"", "=", "==", "==="}:
            lowest.append(version)
            (below if wildcard else highest).append(_after(parts, len(parts) - 1) if wildcard else version)
        elif operator in {">", ">="}:
            lowest.append(version)
        elif operator == "<":
            below.append(version)
        elif operator == "<=":
            highest.append(version)
        elif operator != "!=":
            lowest.append(version)
            below.append(_after(parts, _last_fixed(operator, parts)))
    return Bounds(max(lowest, default=None), min(highest, default=None), min(below, default=None))


def _last_fixed(operator: str, parts: list[int]) -> int:
    """The place of the number that may not change: in ``~=1.2`` and ``^1.2`` the first one, in ``~1.2`` the second."""
    if operator == "^":
        return next((place for place, number in enumerate(parts) if number), len(parts) - 1)
    return max(len(parts) - 2, 0) if operator == "~=" else min(len(parts) - 1, 1)


def _after(parts: list[int], place: int) -> Version:
    return _trimmed([*parts[:place], parts[place] + 1])


def _trimmed(parts: list[int]) -> Version:
    end = len(parts)
    while end > 1 and parts[end - 1] == 0:
        end -= 1
    return tuple(parts[:end])
