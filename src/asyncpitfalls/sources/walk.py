"""The walk through one project root: which Python files lie in it, and where another root begins."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asyncpitfalls.sources.ignores import Excludes, IgnoreFile, ignores_above, is_ignored, read_ignore_file

if TYPE_CHECKING:
    from asyncpitfalls.config import Config

SUFFIXES = (".py", ".pyi", ".pyw")
_MARKERS = frozenset({"pyproject.toml", "setup.cfg", ".git", "setup.py"})
_DECLARING = re.compile(r".*requirements.*\.(?:txt|in)|Pipfile|environment.*\.ya?ml")
"""Files that may say, in any folder, which packages and versions of them the code around needs."""
_NEVER = frozenset({".git", "__pycache__"})
_Chain = tuple[IgnoreFile, ...]


def is_marked(names: set[str]) -> bool:
    """Whether a folder with these entries is a project root.

    A ``setup.py`` beside an ``__init__.py`` is a module of a package, not the script that builds a project.
    """
    found = names & _MARKERS
    return bool(found) and (found != {"setup.py"} or "__init__.py" not in names)


def marked_root(folder: str) -> str | None:
    """The nearest folder at or above ``folder`` that carries a project marker."""
    while True:
        looked_for = (*_MARKERS, "__init__.py")
        if is_marked({name for name in looked_for if os.path.lexists(os.path.join(folder, name))}):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


@dataclass(slots=True)
class Walk:
    """What one root holds. All paths are absolute strings."""

    root: str
    files: set[str] = field(default_factory=set[str])
    folders: set[str] = field(default_factory=set[str])
    """The folders that the walk entered."""
    declaring: set[str] = field(default_factory=set[str])
    """The files below the root that may say which versions of packages are needed."""
    nested: set[str] = field(default_factory=set[str])
    """Folders below the root that are roots of their own; nothing in them was read."""
    unreadable: dict[str, OSError] = field(default_factory=dict[str, OSError])
    """The folders that could not be listed."""


@dataclass(slots=True)
class _Listing:
    """The entries of one folder that matter, by name."""

    files: list[str] = field(default_factory=list[str])
    folders: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    declaring: list[str] = field(default_factory=list[str])
    special: set[str] = field(default_factory=set[str])


def _list(folder: str) -> _Listing:
    """Read one folder.

    Raises:
        OSError: it cannot be listed.
    """
    listing = _Listing()
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if entry.is_symlink():  # `os.path` takes a link that leads nowhere or in a circle for what it is: neither
                if name.endswith(SUFFIXES) and os.path.isfile(entry.path):
                    listing.files.append(name)
                elif os.path.isdir(entry.path):
                    listing.links.append(name)
            elif name.endswith(SUFFIXES) and entry.is_file():
                listing.files.append(name)
            elif entry.is_dir():
                listing.folders.append(name)
            elif _DECLARING.fullmatch(name):
                listing.declaring.append(name)
            if name in _MARKERS or name in {".gitignore", "__init__.py"}:
                listing.special.add(name)
    return listing


class _Walker:
    """The state of one walk."""

    def __init__(self, root: str, config: Config, *, packages_only: bool) -> None:
        self.found = Walk(root)
        self._cut = len(os.path.join(root, ""))
        self._excludes = Excludes(config.exclude, root)
        self._respect_gitignore = config.respect_gitignore
        self._packages_only = packages_only
        self._links: list[tuple[str, _Chain]] = []
        self._linked: set[tuple[int, int]] = set()

    def run(self) -> Walk:
        root = self.found.root
        self._descend(root, ignores_above(root) if self._respect_gitignore else (), through_link=False)
        real_root = os.path.join(os.path.realpath(root), "") if self._links else ""
        # Links come last and in order, so that a folder reachable without one is met by its own path.
        while self._links:
            self._links.sort(key=lambda link: link[0], reverse=True)
            path, chain = self._links.pop()
            target = os.path.join(os.path.realpath(path), "")
            # What lies inside the root is walked by its own path or left out on purpose; what contains the root is no
            # part of it.
            if not target.startswith(real_root) and not real_root.startswith(target):
                self._descend(path, chain, through_link=True)
        return self.found

    def _descend(self, start: str, chain: _Chain, *, through_link: bool) -> None:
        waiting = [(start, chain)]
        while waiting:
            folder, chain = waiting.pop()
            if through_link and not self._is_first_visit(folder):
                continue
            try:
                listing = _list(folder)
            except OSError as error:
                self.found.folders.add(folder)
                self.found.unreadable[folder] = error
                continue
            if folder != self.found.root and is_marked(listing.special):
                self.found.nested.add(folder)
                continue
            self.found.folders.add(folder)
            if self._respect_gitignore and ".gitignore" in listing.special:
                ignore = read_ignore_file(os.path.join(folder, ".gitignore"), folder)
                chain = (ignore, *chain) if ignore is not None else chain
            waiting += self._take(folder, listing, chain)

    def _take(self, folder: str, listing: _Listing, chain: _Chain) -> list[tuple[str, _Chain]]:
        """Note the files of one folder, and return the folders to go on with."""
        base = os.path.join(folder, "")
        prefix = base[self._cut :]
        covered = self._excludes.cover
        self.found.files.update(
            base + name
            for name in listing.files
            if not covered(name, prefix + name)
            and not (chain and is_ignored(chain, base + name, name, is_folder=False))
        )
        if folder != self.found.root:
            self.found.declaring.update(base + name for name in listing.declaring)
        onward: list[tuple[str, _Chain]] = []
        for names, into in ((listing.folders, onward), (listing.links, self._links)):
            for name in names:
                path = base + name
                if name in _NEVER or covered(name, prefix + name):
                    continue
                # To git a link is a file, whatever it points to.
                if chain and is_ignored(chain, path, name, is_folder=into is onward):
                    continue
                if self._packages_only and not _is_package(path):
                    continue
                into.append((path, chain))
        return onward

    def _is_first_visit(self, folder: str) -> bool:
        try:
            status = os.stat(folder)
        except OSError:
            return False
        identity = (status.st_dev, status.st_ino)
        is_first = identity not in self._linked
        self._linked.add(identity)
        return is_first


def _is_package(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, "__init__.py"))


def walk(root: str, config: Config, *, packages_only: bool = False) -> Walk:
    """Find the Python files of the project at ``root``, an absolute path.

    With ``packages_only`` only the files that lie directly in ``root`` count and the packages below it: such a root
    is just the folder in which somebody keeps a script.
    """
    return _Walker(root, config, packages_only=packages_only).run()
