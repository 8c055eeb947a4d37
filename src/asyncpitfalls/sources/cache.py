"""A folder of small files that spare work: results by key, safe under parallel runs, never a reason to fail."""

from __future__ import annotations

import hashlib
import os
import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FOLDER_NAME = ".asyncpitfalls_cache"

_MAGIC = b"APFCACHE1\n"
_DIGEST_SIZE = 16
_HEADER_SIZE = len(_MAGIC) + _DIGEST_SIZE
_SUFFIX = ".apf"
_NAME = re.compile(r"[0-9a-f]+")
_OUR_FILE = re.compile(r"(?:[0-9a-f]+\.apf|\.[0-9a-f]+\.[0-9a-f]+\.tmp)")
_DAY = 24 * 60 * 60
_KEEP_SECONDS = 30 * _DAY
_KEEP_FILES = 200
_ABANDONED_SECONDS = 60 * 60
_TAG = """Signature: 8a477f597d28d172789f06886806bc55
# This folder holds the cache of asyncpitfalls and can be removed at any time.
# What this file means: https://bford.info/cachedir/
"""


def default_folder(root: Path) -> Path:
    """Where the cache of the project at ``root`` lies unless the user says otherwise."""
    return root / FOLDER_NAME


class Cache:
    """Payloads by name in one folder; with ``None`` as the folder nothing is found and nothing is kept.

    A file that is absent, cut short, damaged or of another format is a miss. A folder that cannot be written to means
    that nothing is kept.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = None if folder is None else str(folder)
        self._swept = False

    def read(self, name: str) -> bytes | None:
        """The payload that was written under ``name``, a key in lower-case hex digits.

        Raises:
            ValueError: the name is not such a key.
        """
        path = self._path(name)
        if path is None:
            return None
        try:
            with open(path, "rb") as file:
                content = file.read()
                age = time.time() - os.fstat(file.fileno()).st_mtime
        except OSError:
            return None
        payload = content[_HEADER_SIZE:]
        if content[:_HEADER_SIZE] != _MAGIC + _digest(name, payload):
            return None
        if age > _DAY:  # the time of change tells the sweep what is in use
            with suppress(OSError):
                os.utime(path)
        return payload

    def write(self, name: str, payload: bytes) -> None:
        """Keep ``payload`` under ``name``, a key in lower-case hex digits, if that is possible.

        Raises:
            ValueError: the name is not such a key.
        """
        path = self._path(name)
        if path is None or self._folder is None:
            return
        temporary = os.path.join(self._folder, f".{name}.{os.urandom(8).hex()}.tmp")
        try:
            _create(self._folder)
            with open(temporary, "xb") as file:
                file.write(_MAGIC + _digest(name, payload))
                file.write(payload)
            os.replace(temporary, path)
        except OSError:
            return
        finally:
            # Gone after a replace; still there after a failure or Ctrl-C.
            with suppress(OSError):
                os.unlink(temporary)
        if not self._swept:
            self._swept = True
            _sweep(self._folder)

    def _path(self, name: str) -> str | None:
        if not _NAME.fullmatch(name):
            message = f"a cache key consists of lower-case hex digits, not {name!r}"
            raise ValueError(message)
        return None if self._folder is None else os.path.join(self._folder, name + _SUFFIX)


def _digest(name: str, payload: bytes) -> bytes:
    """What vouches for a payload under its name: a file that was renamed is as worthless as a damaged one."""
    state = hashlib.blake2b(name.encode(), digest_size=_DIGEST_SIZE)
    state.update(payload)
    return state.digest()


def _create(folder: str) -> None:
    """Make the folder, and mark a new one for git and for backups. A folder that was there is not ours to mark.

    Raises:
        OSError: it cannot be made.
    """
    if os.path.isdir(folder):
        return
    try:
        os.makedirs(folder)
    except FileExistsError:
        return  # another run was faster, or a file is in the way, which the write will notice
    for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _TAG)):
        with open(os.path.join(folder, name), "w", encoding="ascii", newline="\n") as file:
            file.write(text)


def _sweep(folder: str) -> None:
    """Remove what has not been used for long, what is beyond the number of files to keep, and abandoned writes."""
    now = time.time()
    entries: list[tuple[float, str]] = []
    doomed: list[str] = []
    with suppress(OSError), os.scandir(folder) as scanned:
        for entry in scanned:
            if not _OUR_FILE.fullmatch(entry.name):
                continue
            with suppress(OSError):
                changed = entry.stat().st_mtime
                if entry.name.endswith(_SUFFIX):
                    entries.append((changed, entry.path))
                elif now - changed > _ABANDONED_SECONDS:
                    doomed.append(entry.path)
    entries.sort(reverse=True)
    doomed += [path for index, (changed, path) in enumerate(entries) if _is_stale(index, now - changed)]
    for path in doomed:
        with suppress(OSError):
            os.unlink(path)


def _is_stale(rank: int, age: float) -> bool:
    return rank >= _KEEP_FILES or age > _KEEP_SECONDS
