"""Packages installed in the project's environment: read file by file, as far as a question leads into them."""

from __future__ import annotations

import os.path
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.knowledge.holders import PYTHONS_OWN
from asyncpitfalls.knowledge.libraries import CALLED_WITHOUT_AWAIT
from asyncpitfalls.project import paths
from asyncpitfalls.project.resolve import Resolver
from asyncpitfalls.project.values import External, Module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.project.values import Values

_COROUTINE = re.compile(rb"\basync[ \t]+def[ \t]+(\w+)")
_STUBS = "-stubs"
"""How the folder of a package's stubs ends where they are installed by themselves (PEP 561)."""
_FILES = (".pyi", ".py")


class Packages(NamedTuple):
    """The folders that packages are installed in, how their files are read, and what keeps the outcome of a search."""

    folders: tuple[str, ...]
    read: Callable[[str], ModuleIndex]
    remember: Callable[[str, Callable[[], tuple[str, ...]]], tuple[str, ...]]
    """Takes a name for what is searched, and the search."""
    declared: frozenset[str] = frozenset()
    """The words of the files in which the project says what it needs."""
    declarations: tuple[str, ...] = ()
    """The texts of these files, and of others that say which versions are needed."""


class InstalledModules:
    """The modules of an environment. Stubs win over sources, as type checkers have it (PEP 561, "Resolution order").

    With ``sources_only`` stubs do not count: they do not say what functions do. Nothing that is ``own`` to the project
    is found there: the project may be installed in its own environment.
    """

    def __init__(self, packages: Packages, is_own: Callable[[str], bool], *, sources_only: bool = False) -> None:
        self._packages = packages
        self._suffixes = _FILES[1:] if sources_only else _FILES
        self._ends = ("",) if sources_only else (_STUBS, "")
        self.index = packages.read
        """What a file says."""
        self._is_own = is_own
        self._files: dict[str, str | None] = {}

    def file_of(self, place: str) -> str | None:
        """The file of the module at a place; None for a folder without ``__init__``."""
        if place not in self._files:
            names = (os.path.join(place, "__init__"), place)
            candidates = (name + suffix for name in names for suffix in self._suffixes)
            self._files[place] = next(filter(os.path.isfile, candidates), None)
        return self._files[place]

    def child(self, place: str, name: str) -> str | None:
        """A submodule, or a folder of modules."""
        below = os.path.join(place, name)
        return below if name.isidentifier() and (self.file_of(below) or os.path.isdir(below)) else None

    def find(self, importer: str, dotted: str) -> str | None:
        """The place that an import leads to."""
        name = dotted.lstrip(".")
        if name == dotted:
            return next(self.places(name), None)
        place = os.path.dirname(importer)
        for _ in range(len(dotted) - len(name) - 1):
            place = os.path.dirname(place)
        return self._below(place, name.split(".") if name else [])

    def places(self, dotted: str) -> Iterator[str]:
        """Where a module lies: its stubs, then its sources."""
        head, *rest = dotted.split(".")
        pythons_own = head in sys.stdlib_module_names or f"{head}." in PYTHONS_OWN
        if not head.isidentifier() or pythons_own or head in CALLED_WITHOUT_AWAIT or self._is_own(head):
            return
        for folder in self._packages.folders:
            for end in self._ends:
                start = os.path.join(folder, head + end)
                place = self._below(start, rest) if self.file_of(start) or os.path.isdir(start) else None
                if place is not None:
                    yield place

    def _below(self, start: str, names: list[str]) -> str | None:
        place: str | None = start
        for name in names:
            place = self.child(place, name) if place is not None else None
        return place

    def dotted(self, file: str) -> str:
        """The module's name."""
        folder = next(folder for folder in self._packages.folders if file.startswith(folder + os.sep))
        head, *rest = os.path.splitext(os.path.relpath(file, folder))[0].split(os.sep)
        return ".".join([head.removesuffix(_STUBS), *rest]).removesuffix(".__init__")

    def coroutine_names(self, package: str) -> tuple[str, ...]:
        """The names of all coroutine functions that the files of a package define, found without parsing them."""
        places = [place for place in self.places(package) if self._packages.folders]
        if not places:
            return ()
        return self._packages.remember(package, lambda: tuple(sorted(self._search(places))))

    def _search(self, places: list[str]) -> set[str]:
        found: set[str] = set()
        for file in (file for place in places for file in self._all_files(place)):
            text = _bytes(file)
            if b"async" in text:  # most files can be left alone
                found.update(name.decode(errors="replace") for name in _COROUTINE.findall(text))
        return found

    def _all_files(self, place: str) -> Iterator[str]:
        if not os.path.isdir(place):
            yield from filter(None, [self.file_of(place)])
        for folder, below, names in os.walk(place):
            below.sort()
            files = (os.path.join(folder, name) for name in sorted(names) if name.endswith(_FILES))
            yield from filter(os.path.isfile, files)


class Installed:
    """What the packages of the environment say of names that the project imports from them."""

    def __init__(
        self,
        packages: Packages,
        keeps_function: Callable[[str], bool],
        is_own: Callable[[str], bool],
        is_by_stubs: Callable[[External], bool],
        names_in_stubs: Callable[[str], frozenset[str]],
    ) -> None:
        """The last two tell what stubs say: whether something is a coroutine function, and which a package has."""
        self._is_by_stubs = is_by_stubs
        self._names_in_stubs = names_in_stubs
        self.modules = InstalledModules(packages, is_own)
        self.resolver = Resolver(self.modules, keeps_function)
        self._names: dict[str, frozenset[str]] = {}
        self._meanings: dict[str, Values] = {}

    def coroutine_names(self, package: str) -> frozenset[str]:
        """The names of the coroutine functions of a package."""
        if package not in self._names:
            self._names[package] = frozenset(self.modules.coroutine_names(package))
        return self._names[package]

    def meaning(self, path: str) -> Values:
        """What an external path stands for; empty when the environment leaves that unknown."""
        if path not in self._meanings:
            head, steps = paths.split(path)
            found = (self.resolver.along((Module(place),), steps) for place in self.modules.places(head))
            self._meanings[path] = next(filter(None, found), ())
        return self._meanings[path]

    def makes_coroutine(self, path: str) -> bool | None:
        """Whether calling an external path gives a coroutine; None when the environment leaves that unknown."""
        names = paths.names_only(path)
        head, tail = names.partition(".")[0], names.rpartition(".")[2]
        # Where our stubs name a coroutine function, it is asked for whatever the names in the package.
        asked = tail in self.coroutine_names(head) or tail in self._names_in_stubs(head)
        meant = self.meaning(path) if asked else ()
        if not meant:
            return None
        return all(
            self._is_by_stubs(value) if isinstance(value, External) else self.resolver.gives_coroutine(value)
            for value in meant
        )


def _bytes(file: str) -> bytes:
    """What a file holds; nothing for one that cannot be read, which is nothing to report here."""
    try:
        with open(file, "rb") as source:
            return source.read()
    except OSError:
        return b""


def nothing_installed() -> Packages:
    """No environment at all."""
    return Packages((), _no_file, _search_again)


def _no_file(file: str) -> ModuleIndex:
    raise KeyError(file)


def _search_again(_: str, search: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
    return search()
