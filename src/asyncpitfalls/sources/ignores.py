"""Which paths a walk leaves out: the configured ``exclude`` patterns and the ``.gitignore`` files.

A walk decides folder by folder and never enters one that is left out, so each line need only say whether it matches the
very path it is asked about. Most lines plainly name things (``build/``, ``*.so``) and take no regular expression.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.config.globs import matches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_GLOB = re.compile(r"[*?\[{/]")
_PLAIN = re.compile(r"\*?[^*?\[\]\\!/]+/?")
_TOKEN = re.compile(
    r"""
    (?P<start>    ^(?:\*\*/)+ )
    | (?P<middle> /\*\*(?:/\*\*)*/ )
    | (?P<end>    /\*\*$ )
    | (?P<star>   \*+ )
    | (?P<any>    \? )
    | \[ (?P<not>[!^])? (?P<set> \]? (?: \[:\w+:\] | \\. | [^]\\] )* ) \]
    | \\ (?P<escaped> . )
    | (?P<plain>  [^\\[] )
    | (?P<malformed> . )
    """,
    re.VERBOSE,
)
_NOTHING = "(?!)"
_WILD = {
    "start": "(?:.*/)?",
    "middle": "/(?:.*/)?",
    "end": "/.+",
    "star": "[^/]*",
    "any": "[^/]",
    "malformed": _NOTHING,
}
_MEMBER = re.compile(r"\[:(?P<kind>\w+):\]|(?P<dash>-+)|\\?(?P<plain>.)")
_KINDS = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "digit": "0-9",
    "lower": "a-z",
    "punct": r"!-/:-@\[-`{-~",
    "space": r"\s",
    "upper": "A-Z",
    "xdigit": "a-fA-F0-9",
}


class Excludes:
    """The ``exclude`` patterns of one root.

    A plain name speaks of the last component of a path; other patterns are globs as everywhere in the configuration.
    """

    def __init__(self, patterns: Iterable[str], root: str) -> None:
        relative = [_relative(pattern.rstrip("/"), root) for pattern in patterns]
        self._names = frozenset(pattern for pattern in relative if not _GLOB.search(pattern))
        self._globs = tuple(pattern for pattern in relative if _GLOB.search(pattern))

    def cover(self, name: str, path: str) -> bool:
        """Whether the entry ``name``, at ``path`` relative to the root, is left out."""
        if name in self._names:
            return True
        return bool(self._globs) and any(matches(glob, path.replace(os.sep, "/")) for glob in self._globs)


def _relative(pattern: str, root: str) -> str:
    """An absolute pattern as one relative to the root, with a slash in it; any other pattern as it is."""
    return f"./{os.path.relpath(pattern, root)}".replace(os.sep, "/") if os.path.isabs(pattern) else pattern


class _Names(NamedTuple):
    """Last components that a group of lines matches: exact ones, and endings."""

    exact: frozenset[str]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, plain: Iterable[str]) -> _Names:
        exact = [name for name in plain if not name.startswith("*")]
        return cls(frozenset(exact), tuple(name[1:] for name in plain if name.startswith("*")))

    def match(self, name: str) -> bool:
        return name in self.exact or name.endswith(self.endings)


class IgnoreFile:
    """One file of ``.gitignore`` lines that speak of the paths below ``folder``."""

    def __init__(self, folder: str, text: str) -> None:
        self._cut = len(os.path.join(folder, ""))
        lines = [_stripped(line) for line in text.splitlines() if not line.startswith("#")]
        plain: set[str] = set()
        # Where a later line may take back what an earlier one says, no line is decided by itself.
        if not any(line.startswith("!") for line in lines):
            plain = {line for line in lines if _PLAIN.fullmatch(line)}
        self._any = _Names.of([line for line in plain if not line.endswith("/")])
        self._folders = _Names.of([line[:-1] for line in plain if line.endswith("/")])
        self._others = [_Line(line) for line in reversed(lines) if line and line not in plain]

    def verdict(self, path: str, name: str, *, is_folder: bool) -> bool | None:
        """Whether the absolute ``path``, which ends in ``name``, is ignored; None where no line speaks of it."""
        if self._any.match(name) or (is_folder and self._folders.match(name)):
            return True
        relative = path[self._cut :]
        for line in self._others:
            if (is_folder or not line.only_folders) and line.matches(relative, name):
                return line.ignores
        return None


class _Line:
    """One line that is more than a name."""

    def __init__(self, text: str) -> None:
        glob = text.removeprefix("!")
        self.ignores = glob == text
        self.only_folders = glob.endswith("/")
        glob = glob.removesuffix("/")
        self._is_anchored = "/" in glob
        self._glob = "**/*" if glob == "/**" else glob.removeprefix("/")
        self._ending = self._glob[1:] if self._glob.startswith("*") else None
        self._is_plain = not self._is_anchored and _PLAIN.fullmatch(self._glob) is not None
        self._fullmatch: Callable[[str], object] | None = None

    def matches(self, path: str, name: str) -> bool:
        """Whether the line speaks of the path (relative to its file) that ends in ``name``."""
        if self._is_plain:
            return name == self._glob if self._ending is None else name.endswith(self._ending)
        if self._fullmatch is None:
            self._fullmatch = _compiled(self._glob).fullmatch
        return bool(self._fullmatch(path.replace(os.sep, "/") if self._is_anchored else name))


def _stripped(line: str) -> str:
    """The line without the blanks at its end, save one that is escaped."""
    bare = line.rstrip()
    return f"{bare} " if bare.endswith("\\") and bare != line else bare


def _compiled(glob: str) -> re.Pattern[str]:
    """The regular expression for a glob of git's kind; a malformed glob matches nothing, as in git."""
    try:
        return re.compile("".join(_translated(token) for token in _TOKEN.finditer(glob)))
    except re.error:  # a range that runs backwards
        return re.compile(_NOTHING)


def _translated(token: re.Match[str]) -> str:
    if token["set"] is not None:
        members = "".join(_member(member) for member in _MEMBER.finditer(token["set"]))
        return f"(?!/)[{'^' if token['not'] else ''}{members}]"
    literal = token["escaped"] or token["plain"]
    return re.escape(literal) if literal else _WILD[str(token.lastgroup)]


def _member(member: re.Match[str]) -> str:
    if member["kind"] is not None:
        return _KINDS.get(member["kind"], "")
    return "-" if member["dash"] else re.escape(member["plain"])


def read_ignore_file(path: str, folder: str) -> IgnoreFile | None:
    """The ignore file at ``path``, which speaks of what is below ``folder``; None when it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
            return IgnoreFile(folder, file.read())
    except OSError:
        return None


def ignores_above(root: str) -> tuple[IgnoreFile, ...]:
    """The ignore files of the enclosing repository that stand above ``root``, the nearest first.

    A root that they ignore was asked for by name: then they have no say in it.
    """
    between: list[str] = []
    top = root
    while not os.path.lexists(os.path.join(top, ".git")):
        parent = os.path.dirname(top)
        if parent == top:
            return ()
        between.append(top)
        top = parent
    found: list[IgnoreFile] = []
    for folder, source in _sources(top, between):
        ignore = read_ignore_file(source, folder)
        if ignore is not None:
            found.insert(0, ignore)
    ignores = tuple(found)
    if any(is_ignored(ignores, folder, os.path.basename(folder), is_folder=True) for folder in between):
        return ()
    return ignores


def _sources(top: str, between: list[str]) -> list[tuple[str, str]]:
    """Folder and ignore file from the least to the most weighty; those of the root itself are met in the walk."""
    info = (top, os.path.join(top, ".git", "info", "exclude"))
    above = [os.path.dirname(folder) for folder in reversed(between)]
    return [info, *((folder, os.path.join(folder, ".gitignore")) for folder in above)]


def is_ignored(ignores: Iterable[IgnoreFile], path: str, name: str, *, is_folder: bool) -> bool:
    """Whether the first of ``ignores`` that speaks of ``path`` ignores it."""
    for ignore in ignores:
        verdict = ignore.verdict(path, name, is_folder=is_folder)
        if verdict is not None:
            return verdict
    return False
