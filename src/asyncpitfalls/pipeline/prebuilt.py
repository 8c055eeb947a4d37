"""What the stubs of the standard library say, read when asyncpitfalls was built rather than in every run.

Each is kept under the digest of its text, and all of them under that of the code which reads them: with other stubs
installed, or in the middle of work on that code, they are read anew.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import zlib
from functools import cache
from typing import TYPE_CHECKING

from asyncpitfalls.index.module import FORMAT, load
from asyncpitfalls.pipeline.kept import Entry, digest
from asyncpitfalls.sources import text as texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.index.module import ModuleIndex

_HERE = os.path.dirname(__file__)
_INDEX = os.path.join(os.path.dirname(_HERE), "index")
FILE = os.path.join(_HERE, "stubs.bin")
"""Where they are kept: made by ``hatch_build.py``, and in no repository."""


def prebuilt(content: bytes) -> Entry | None:
    """The entry of a stub with this text; None for one that was not there."""
    packed = known().get(digest(content))
    return None if packed is None else Entry._make(marshal.loads(zlib.decompress(packed)))  # noqa: S302 - we wrote it


@cache
def index_of(file: str) -> ModuleIndex | None:
    """What a stub says that `prebuilt` knows: remembered, for stubs never change while a process runs."""
    content = texts.read(file)
    entry = prebuilt(content) if isinstance(content, bytes) else None
    return None if entry is None else load(entry.payload)


def build(folders: Iterable[str]) -> bytes:
    """The content of the file, for all stubs in some folders."""
    from asyncpitfalls.pipeline.entries import stub_entry  # noqa: PLC0415 - no other run reads stubs by this way

    table: dict[bytes, bytes] = {}
    for parent, _, names in (found for folder in folders for found in os.walk(folder)):
        for name in names:
            if name.endswith(".pyi"):
                content = _bytes(os.path.join(parent, name))
                entry = stub_entry(content)
                if entry.problem is None:  # another Python may be able to read it
                    table[digest(content)] = zlib.compress(marshal.dumps(tuple(entry), FORMAT))
    return marshal.dumps((_reader(), table), FORMAT)


@cache
def known() -> dict[bytes, bytes]:
    """What is kept, packed, by the digest of the stub; nothing where other code than this has read it."""
    try:
        reader, table = marshal.loads(_bytes(FILE))  # noqa: S302 - as above
        return table if reader == _reader() else {}
    except (OSError, EOFError, ValueError, TypeError):
        return {}  # never made, or cut short


def _reader() -> bytes:
    """The digest of the code that reads stubs."""
    names = sorted(name for name in os.listdir(_INDEX) if name.endswith(".py"))
    files = [*(os.path.join(_INDEX, name) for name in names), *(os.path.join(_HERE, f"{name}.py") for name in _OTHERS)]
    return hashlib.blake2b(b"".join(map(_bytes, files)), digest_size=16).digest()


_OTHERS = ("entries", "kept")


def _bytes(file: str) -> bytes:
    with open(file, "rb") as opened:
        return opened.read()
