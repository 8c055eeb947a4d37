"""Which file an import names, and what that file says."""

from __future__ import annotations

import os.path
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.libraries import BEFORE_ANY_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from asyncpitfalls.index.module import ModuleIndex

_IMPORTS = frozenset({model.IMPORT, model.FROM})
SOURCES = "src"
SUFFIXES = (".py", ".pyi", ".pyw")
_SOURCE_FOLDERS = frozenset({SOURCES, "python", "lib", "backend", "server"})
"""What the folder is often called from which a part of a tree has its packages installed."""


class Modules(Protocol):
    """A universe of modules: the project's own, or the standard library's stubs."""

    def index(self, file: str, /) -> ModuleIndex:
        """What a file says."""
        ...

    def file_of(self, place: str) -> str | None:
        """The file of the module at a place; None for a folder without ``__init__``."""
        ...

    def child(self, place: str, name: str) -> str | None:
        """The place of a submodule."""
        ...

    def find(self, importer: str, dotted: str) -> str | None:
        """The place that ``import dotted`` in a file leads to; leading dots make it relative."""
        ...

    def dotted(self, file: str) -> str:
        """The name under which a file is imported."""
        ...


class ProjectModules:
    """The modules of one project root.

    An absolute import is looked for where Python would find it when the importing file is run or its package is
    installed: beside the importer's top-most package, then below the root and below ``root/src``. Where the tree has
    several distributions, a package that only one of these has is found there. Of a module that has a source and a
    stub, the source counts: it says more.
    """

    def __init__(self, root: str, files: Iterable[str], read: Callable[[str], ModuleIndex]) -> None:
        self.index = read
        """What a file of the project says."""
        self._dotted: dict[str, str] = {}
        self._files: dict[str, str] = {}
        self._folders: set[str] = set()
        self._folders_of_modules: set[str] = set()
        self._bases: dict[str, str] = {}
        self._found: dict[tuple[str, str], str | None] = {}
        self.paths = tuple(files)
        self._roots = (root, os.path.join(root, SOURCES))
        packages: list[str] = []
        for file in self.paths:
            place, suffix = os.path.splitext(file)
            if suffix not in SUFFIXES:
                continue
            folder, name = os.path.split(place)
            self._folders_of_modules.add(folder)
            if name == "__init__":
                place = folder
                packages.append(folder)
            if suffix != ".pyi" or place not in self._files:
                self._files[place] = file
            while folder not in self._folders and len(folder) >= len(root):
                self._folders.add(folder)
                folder = os.path.dirname(folder)
        self._homes: dict[str, set[str]] = {}
        for package in packages:
            above, name = os.path.split(package)
            if above not in self._files and _is_home(above, name):
                self._homes.setdefault(name, set()).add(above)

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """The last names of what any file uses in another way than by a call, as `ModuleIndex.mentioned` has them."""
        return frozenset[str]().union(*(self.index(file).mentioned for file in self.paths))

    def imports(self, module: str) -> bool:
        """Whether any file imports a module of a library, or something from it, at whatever place."""
        package = module.partition(".")[0]
        indexes = (index for index in map(self.index, self.paths) if package in index.imported)
        return any(module in index.stars or _binds(index, f"{module}.") for index in indexes)

    def file_of(self, place: str) -> str | None:
        """The file of the module at a place; None for a folder without ``__init__``."""
        return self._files.get(place)

    def has(self, name: str) -> bool:
        """Whether a top-level module or package of this name is the project's own."""
        in_root = any(f"{start}{os.sep}{name}" in self._files for start in self._roots)
        # The root may be a package itself.
        return in_root or (os.path.basename(self._roots[0]) == name and self._roots[0] in self._files)

    def child(self, place: str, name: str) -> str | None:
        """The place of a submodule or subpackage."""
        below = f"{place}{os.sep}{name}"
        return below if below in self._files or below in self._folders else None

    def base(self, file: str) -> str:
        """The folder that holds the file's top-most package: what ``sys.path`` must hold to import it."""
        folder = os.path.dirname(file)
        if folder not in self._bases:
            base = folder
            while base in self._files and os.path.dirname(base) != base:
                base = os.path.dirname(base)
            self._bases[folder] = base
        return self._bases[folder]

    def find(self, importer: str, dotted: str) -> str | None:
        """The place that an import leads to; a real file wins over a mere folder of the same name."""
        if dotted.startswith("."):
            return self._relative(importer, dotted)
        key = (self.base(importer), dotted)
        if key not in self._found:
            self._found[key] = self._absolute(key[0], dotted)
        return self._found[key]

    def _absolute(self, base: str, dotted: str) -> str | None:
        head, *rest = dotted.split(".")
        if head in BEFORE_ANY_FILE:
            return None
        homes = self._homes.get(head, ())
        for start in (base, *self._roots, *(homes if len(homes) == 1 else ())):
            if start in self._files and head in sys.stdlib_module_names:
                continue  # a package's own module, which is imported by the package's name
            place: str | None = f"{start}{os.sep}{head}"
            if place not in self._files and (place not in self._folders or not self._holds_modules(place, rest)):
                continue
            for name in rest:
                place = self.child(place, name) if place is not None else None
            if place is not None:
                return place
        return None

    def _holds_modules(self, place: str, rest: list[str]) -> bool:
        # A folder without `__init__` counts only where the import names a module in it: any other folder of the
        # project may share its name with an installed package.
        deeper = (os.sep.join([place, *rest[:depth]]) for depth in range(1, len(rest) + 1))
        return place in self._folders_of_modules or any(name in self._files for name in deeper)

    def _relative(self, importer: str, dotted: str) -> str | None:
        name = dotted.lstrip(".")
        place: str | None = os.path.dirname(importer)
        for _ in range(len(dotted) - len(name) - 1):
            place = os.path.dirname(place or "")
        for part in filter(None, name.split(".")):
            place = self.child(place, part) if place is not None else None
        return place

    def below_root(self, file: str) -> str:
        """The file's place below the root, written like a module's name: folders that are no packages count as well."""
        place, _ = os.path.splitext(file)
        return os.path.relpath(place, self._roots[0]).replace(os.sep, ".")

    def dotted(self, file: str) -> str:
        """The file's module name, counted from its top-most package."""
        if file not in self._dotted:
            place, _ = os.path.splitext(file)
            name = os.path.relpath(place, self.base(file)).replace(os.sep, ".")
            self._dotted[file] = name.removesuffix(".__init__")
        return self._dotted[file]


def _is_home(folder: str, package: str) -> bool:
    """Whether a folder looks like the place of a distribution that has this package.

    Any other folder, such as one of plugins, may have packages that bear the names of installed ones.
    """
    name = os.path.basename(folder)
    return name in _SOURCE_FOLDERS or name.replace("-", "_").lower() == package.lower()


def _binds(index: ModuleIndex, start: str) -> bool:
    """Whether a module binds names by ``import`` to what has a dotted name that begins so, dot included."""
    bindings = (each for number in range(len(index.scopes)) for _, bound in index.bound(number) for each in bound)
    return any(kind in _IMPORTS and f"{value.replace(':', '.')}.".startswith(start) for kind, value, _, _ in bindings)
