"""What a project says of itself beside its code: the words of the files that declare dependencies and set tools up."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FILES = re.compile(
    r"pyproject\.toml|setup\.(?:cfg|py)|\.?pytest\.ini|tox\.ini|noxfile\.py|Pipfile|[Mm]akefile|[Jj]ustfile|Dockerfile"
    r"|.*(?:requirements|constraints|environment).*\.(?:txt|in|ya?ml|toml)|\.(?:travis|gitlab-ci)\.ya?ml"
)
"""The names of such files in a project's root, and in the folders around it that belong to one repository."""
_FOLDERS = ("requirements", "test", "tests", os.path.join(".github", "workflows"))
"""Folders of a root that hold more of them."""
_IN_FOLDERS = re.compile(r".*\.(?:txt|in|ya?ml|ini|toml)")
_WORD = re.compile(r"[A-Za-z0-9_][\w.:-]*")
_OPTIONS = re.compile(r"\baddopts\s*=\s*(?:\[[^\]]*\]|.*(?:\n[ \t]+.*)*)|\bpytest\b.*")
"""What such a file has pytest do, and command lines that begin with it."""
_LOADED = re.compile(r"""(?<![\w-])-p[\s"',=]*([A-Za-z_][\w.]*)(?![\w.:])""")
"""A plugin that an option loads; ``-p no:name`` keeps one from being loaded."""
OPTION = "-p "
"""How the words begin that name such plugins, as they are written."""
_LARGEST = 1_000_000
"""Bytes; a longer file is no declaration."""
_REPOSITORY = ".git"


class Dependencies(NamedTuple):
    """Every word of these files, small letters, with ``-`` in place of ``_`` and without what may follow a name.

    A plugin that an option has pytest load is one more word, after `OPTION`.
    """

    words: frozenset[str] = frozenset()
    identity: str = ""
    """Changes when one of the files does."""
    texts: tuple[str, ...] = ()
    """What the files say, with those in further folders of the project that only say which packages are needed."""


def find_dependencies(root: Path, further: Iterable[str] = ()) -> Dependencies:
    """What the files in a project's root say, and those in the folders around it up to that of the repository.

    ``further`` files count for their texts alone: the words of a folder with examples say nothing of the project.
    """
    words: set[str] = set()
    state = hashlib.blake2b(digest_size=16)
    texts: list[str] = []
    of_root = dict.fromkeys(file for folder in _folders(str(root)) for file in _declaring(folder))
    for file in dict.fromkeys((*of_root, *further)):
        content = _content(file)
        state.update(f"{file}\n{len(content)}\n".encode(errors="surrogateescape") + content)
        text = content.decode(errors="replace")
        texts.append(text)
        if file in of_root:
            words.update(map(_normalised, _WORD.findall(text)))
            options = (_LOADED.findall(option) for option in _OPTIONS.findall(text))
            words.update(f"{OPTION}{name}" for names in options for name in names)
    return Dependencies(frozenset(words), state.hexdigest(), tuple(texts))


def _normalised(word: str) -> str:
    return word.rstrip(".:-").lower().replace("_", "-")


def _folders(root: str) -> list[str]:
    """The root and the folders around it; the root alone where it belongs to no repository."""
    found = [root]
    while not os.path.lexists(os.path.join(found[-1], _REPOSITORY)):
        above = os.path.dirname(found[-1])
        if above == found[-1]:
            return [root]
        found.append(above)
    return found


def _declaring(folder: str) -> Iterator[str]:
    yield from (os.path.join(folder, name) for name in _names(folder) if _FILES.fullmatch(name))
    for below in (os.path.join(folder, name) for name in _FOLDERS):
        yield from (os.path.join(below, name) for name in _names(below) if _IN_FOLDERS.fullmatch(name))


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _content(file: str) -> bytes:
    """The bytes of a file; none where it cannot be read, or is too long to be meant for readers."""
    try:
        with open(file, "rb") as stream:
            content = stream.read(_LARGEST + 1)
    except OSError:
        return b""
    return content if len(content) <= _LARGEST else b""
