"""What is kept of one file, and under which key."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncpitfalls.sources.text import Unreadable

NEWEST_PYTHON = (3, 15)
"""The newest Python whose standard library the stubs describe."""


class Entry(NamedTuple):
    """What the cache keeps of one file: plain values, for `marshal`."""

    payload: bytes
    """The file's index as `asyncpitfalls.index.module.dump` writes it; empty for a file that cannot be read."""
    notebook: bool
    comments: int
    """What its comments may do: flags of `asyncpitfalls.sources.suppressions`."""
    problem: tuple[str, int, int] | None
    """Why it cannot be read, with row and column."""


def digest(content: bytes | Unreadable) -> bytes:
    """What a file's entry is kept under; a file that cannot be read counts as the reason why."""
    data = content if isinstance(content, bytes) else repr(content).encode()
    return hashlib.blake2b(data, digest_size=16).digest()
