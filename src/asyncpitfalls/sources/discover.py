"""From the paths that a user names to project roots, their files, and the files to report on.

Every file belongs to its nearest root and every root is read as a whole, whichever paths were named: so the verdict on
a file does not depend on how one asked for it.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import UsageError
from asyncpitfalls.sources.walk import Walk, marked_root, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asyncpitfalls.config import Config


@dataclass(frozen=True)
class Tree:
    """One project root and its files; all paths are absolute, links are not resolved."""

    root: Path
    files: tuple[Path, ...]
    """Every file to index for names, sorted by its spelling."""
    requested: frozenset[Path]
    """The files on which findings may be reported: some of ``files``, never a stub."""
    declaring: tuple[str, ...] = ()
    """Files below the root, sorted, that may say which versions of packages are needed; those in it are not listed."""


def find_root(path: Path) -> Path:
    """The project root that ``path``, an existing folder or the (possibly absent) name of a file, belongs to.

    Without a marker at or above it, a folder is its own root. A file then belongs to the working directory, where it
    lies below it, or else to the folder that holds its top-most package.
    """
    absolute = os.path.abspath(path)
    is_folder = os.path.isdir(absolute)
    folder = absolute if is_folder else os.path.dirname(absolute)
    root = marked_root(folder)
    if root is None:
        root = folder if is_folder else _working_root(folder) or _package_home(folder)
    return Path(root)


def discover(paths: Sequence[Path], config_for: Callable[[Path], Config]) -> tuple[Tree, ...]:
    """Find the files that ``paths`` ask for, with everything their roots hold; ``config_for`` is asked once a root.

    Folders bring the Python files below them that are neither excluded nor ignored by git; a file that is named itself
    is always taken. Roots in which nothing is asked for are left out. The trees are sorted by root.

    Raises:
        UsageError: a path does not exist or cannot be read; or what ``config_for`` raises.
    """
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        absolute = os.path.abspath(path)
        (folders if _is_folder(absolute, path) else files).add(absolute)
    discovery = _Discovery(config_for)
    # Outer folders first and files last: so the same paths in another order make the same trees.
    for folder in sorted(folders):
        discovery.add_folder(folder)
    for file in sorted(files):
        discovery.add_file(file)
    return discovery.trees()


def discover_text(name: Path, config_for: Callable[[Path], Config]) -> Tree:
    """The project around a text that goes by the name ``name``, whether or not there is such a file.

    Raises:
        UsageError: what ``config_for`` raises.
    """
    discovery = _Discovery(config_for)
    return discovery.tree(discovery.add_file(os.path.abspath(name)))


def _is_folder(absolute: str, shown: Path) -> bool:
    """Whether a path that a user named is a folder (else it is a file).

    Raises:
        UsageError: it does not exist, cannot be reached, or is neither.
    """
    try:
        mode = os.stat(absolute).st_mode
    except (FileNotFoundError, NotADirectoryError):
        message = f"`{shown}` does not exist"
        raise UsageError(message) from None
    except OSError as error:
        message = f"`{shown}` cannot be read: {error.strerror}"
        raise UsageError(message) from None
    except ValueError:
        message = f"{str(shown)!r} is not a path: it holds a NUL character"
        raise UsageError(message) from None
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        message = f"`{shown}` is neither a file nor a folder"
        raise UsageError(message)
    return stat.S_ISDIR(mode)


def _package_home(folder: str) -> str:
    """The folder that holds the top-most package around ``folder``; ``folder`` itself when it is no package."""
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        parent = os.path.dirname(folder)
        if parent == folder:
            break
        folder = parent
    return folder


def _working_root(folder: str) -> str | None:
    """The working directory, where ``folder`` is it or lies below it and it may be a project.

    Somebody's home, or what holds it, is none: all there would be read.
    """
    root = os.getcwd()
    home = os.path.join(os.path.expanduser("~"), "")
    is_above = os.path.join(folder, "").startswith(os.path.join(root, ""))
    return root if is_above and not home.startswith(os.path.join(root, "")) else None


class _Discovery:
    """The walks made so far, and what was asked for in each; roots are the keys."""

    def __init__(self, config_for: Callable[[Path], Config]) -> None:
        self._config_for = config_for
        self._walks: dict[str, Walk] = {}
        self._wanted: dict[str, set[str]] = {}

    def add_folder(self, folder: str) -> None:
        """Ask for what lies below ``folder``, nested roots included.

        Raises:
            UsageError: the folder cannot be listed.
        """
        found, top = self._covering(folder)
        unreadable = found.unreadable.get(top)
        if unreadable is not None:
            message = f"`{folder}` cannot be read: {unreadable.strerror}"
            raise UsageError(message)
        self._ask_below(found, top)

    def _ask_below(self, found: Walk, top: str) -> None:
        wanted = self._wanted.setdefault(found.root, set())
        if top == found.root:
            wanted |= found.files
            nested = found.nested
        else:
            below = os.path.join(top, "")
            wanted |= {file for file in found.files if file.startswith(below)}
            nested = {root for root in found.nested if root.startswith(below)}
        for root in sorted(nested):
            self._ask_below(self._walk(root), root)

    def add_file(self, file: str) -> str:
        """Ask for one file, excluded or not, and return its root."""
        folder = os.path.dirname(file)
        root = marked_root(folder)
        marked = self._walk(root) if root is not None else None
        found = marked if marked is not None and folder in marked.folders else self._entered(folder) or marked
        working = _working_root(folder) if found is None else None
        if found is None and working is not None:
            outer = self._walk(working)
            found = outer if folder in outer.folders else None
        if found is None:
            found = self._walk(_package_home(folder), packages_only=True)
        found.files.add(file)
        self._wanted.setdefault(found.root, set()).add(file)
        return found.root

    def _covering(self, folder: str) -> tuple[Walk, str]:
        """The walk that entered ``folder``, and the folder's path in it."""
        root = marked_root(folder)
        if root is not None:
            found = self._walk(root)
            if folder in found.folders:
                return found, folder
            if os.path.islink(folder) and os.path.realpath(folder) in found.folders:
                return found, os.path.realpath(folder)
        # No project reaches the folder, or it hides it on purpose: then the folder stands for itself.
        return self._entered(folder) or self._walk(folder), folder

    def _entered(self, folder: str) -> Walk | None:
        return next((found for found in self._walks.values() if folder in found.folders), None)

    def _walk(self, root: str, *, packages_only: bool = False) -> Walk:
        found = self._walks.get(root)
        if found is None:
            found = walk(root, self._config_for(Path(root)), packages_only=packages_only)
            self._walks[root] = found
        return found

    def trees(self) -> tuple[Tree, ...]:
        """The trees in which some file was asked for."""
        trees = (self.tree(root) for root in sorted(self._wanted))
        return tuple(tree for tree in trees if tree.requested)

    def tree(self, root: str) -> Tree:
        """What one root holds, and what was asked for there."""
        files = {file: Path(file) for file in sorted(self._walks[root].files)}
        requested = frozenset(files[file] for file in self._wanted[root] if not file.endswith(".pyi"))
        return Tree(Path(root), tuple(files.values()), requested, tuple(sorted(self._walks[root].declaring)))
