"""Sources: the files to read, their text, the comments that silence findings, and the cache of what was read."""

from __future__ import annotations

from asyncpitfalls.sources.cache import Cache, default_folder
from asyncpitfalls.sources.discover import Tree, discover, find_root
from asyncpitfalls.sources.text import Unreadable, blank_magics, decode, is_notebook, read

__all__ = [
    "Cache",
    "Tree",
    "Unreadable",
    "blank_magics",
    "decode",
    "default_folder",
    "discover",
    "find_root",
    "is_notebook",
    "read",
]
