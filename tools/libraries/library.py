"""What a row about a library says."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

WRITTEN = Path(__file__).with_name("written")
"""What is written by hand of libraries, a file for each module."""


class Library(NamedTuple):
    """A library, as its wheel is called, and its public modules."""

    wheel: str
    modules: tuple[str, ...]
    within: str | tuple[str, ...] = ""
    """How the names of the modules begin whose classes count; all that are reached if empty."""
    coroutines: frozenset[str] = frozenset()
    """A method that only returns what one of these gives, by whatever type it says, makes a coroutine as well."""
    changed: frozenset[str] = frozenset()
    """Methods that are plain ones in a version that is still in use."""
    chaining: frozenset[str] = frozenset()
    """Methods that give another object of their class, as the library's documentation says."""
    more: str = ""
    """What the library makes while it runs, and its sources do not show; for the first of the modules."""


def written(name: str) -> str:
    """What is written by hand under a name."""
    return "\n" + (WRITTEN / f"{name}.pyi").read_text(encoding="utf-8")
