"""What a run knows of a project besides what its files say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.config.model import OLDEST_PYTHON
from asyncpitfalls.findings import Confidence
from asyncpitfalls.project.installed import nothing_installed

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project.installed import Packages


def _all_counts(file: str) -> Confidence:
    del file
    return Confidence.POSSIBLE


class Circumstances(NamedTuple):
    """Where the project stands, and what is to become of its findings."""

    notebooks: frozenset[str] = frozenset()
    """The files that are notebooks saved as scripts."""
    packages: Packages = nothing_installed()
    """What is installed in its environment."""
    marked: bool = False
    """Whether its root says that it is a project, as ``pyproject.toml`` does: tests and tools then import its files."""
    least: Callable[[str], Confidence] = _all_counts
    """How sure a finding in a file must be for anybody to hear of it."""
    oldest_python: tuple[int, int] = OLDEST_PYTHON
    """The oldest Python that the code is for."""
    follows_libraries: bool = False
    """Whether calls are followed into the sources of installed packages."""


NONE_SPECIAL = Circumstances()
