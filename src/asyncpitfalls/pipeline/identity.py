"""What a cached result depends on besides the files: this version of asyncpitfalls, Python, and the stubs."""

from __future__ import annotations

import importlib.util
import os
import sys
from functools import cache

from asyncpitfalls.version import VERSION

_PACKED = frozenset({"stubs", "typeshed"})


@cache
def fingerprint() -> str:
    """Changes whenever what we compute from the same files may change."""
    here = os.path.dirname(os.path.dirname(__file__))
    spec = importlib.util.find_spec("typeshed_client")
    stubs = os.path.dirname(spec.origin or "") if spec is not None else ""
    parts = [VERSION, sys.version, stubs, *(f"{_newest(folder)}" for folder in (here, stubs) if folder)]
    return "\n".join(parts)


def _newest(folder: str) -> int:
    """The youngest Python file of a folder and its subfolders, so that work on this very package empties the cache.

    What thousands of stubs say is packed in one file, which counts for them.
    """
    youngest = 0
    for entry in os.scandir(folder):
        if entry.is_dir():
            youngest = max(youngest, _newest(entry.path) if entry.name not in _PACKED else 0)
        elif entry.name.endswith((".py", ".pyi", ".bin")):
            youngest = max(youngest, entry.stat().st_mtime_ns)
    return youngest
