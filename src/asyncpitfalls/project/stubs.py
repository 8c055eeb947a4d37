"""The standard library as typeshed describes it, read with our own index, file by file, when first asked for."""

from __future__ import annotations

import importlib.util
import os.path
import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls import knowledge

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.index.model import ModuleIndex


# Each begins with plain letters, by which `re` finds its way through a text several times faster.
_FUNCTION = re.compile(rb"def (\w+)")
_ASYNC_FUNCTION = re.compile(rb"async def (\w+)")
_CLASS = re.compile(rb"class (\w+)")
_OF_ASYNC_ITERABLES = (b"__aiter__", b"AsyncIterator", b"AsyncIterable", b"AsyncGenerator", b"StreamReader")
"""What a stub says, in one of these words, that has a function which gives an async iterable."""
_GIVES_COROUTINE = b"Coroutine["
_GIVING_ONE = re.compile(rb"def (\w+)\(.*-> Callable\[.*Coroutine\[")
_IMPORT = re.compile(rb"^from (\w+)[\w.]* import", re.MULTILINE)
OF_LIBRARIES = os.path.join(os.path.dirname(knowledge.__file__), "stubs")
"""What our own stubs say of libraries, written from these libraries' sources by ``tools/library_stubs.py``."""


def typeshed() -> tuple[str, ...]:
    """The folder with the standard library's stubs, if they are installed.

    It is found without importing typeshed-client, which takes longer than reading them.
    """
    spec = importlib.util.find_spec("typeshed_client")
    return (os.path.join(os.path.dirname(spec.origin or ""), "typeshed"),) if spec is not None else ()


class StubModules:
    """The modules of typeshed's standard library (PEP 484 stubs), as the package typeshed-client carries them."""

    def __init__(self, read: Callable[[str], ModuleIndex]) -> None:
        self.index = read
        """What a stub says."""
        self._dotted: dict[str, str] = {}
        self._places: dict[str, str | None] = {}
        self._names: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._giving_async_iterables: set[str] = set()

    @cached_property
    def folders(self) -> tuple[str, ...]:
        """Where the stubs lie, those of the standard library first."""
        return (*typeshed(), OF_LIBRARIES)

    def coroutine_names(self, package: str) -> frozenset[str]:
        """The names of all that makes coroutines in a top-level module or package."""
        return self._defined(package)[0]

    def other_names(self, package: str) -> frozenset[str]:
        """The names of all its other functions, and of its classes."""
        return self._defined(package)[1]

    def may_give_async_iterables(self, package: str) -> bool:
        """Whether something in a package may give an async iterable. Our own stubs take much from other packages."""
        self._defined(package)
        return package in self._giving_async_iterables

    def _defined(self, package: str) -> tuple[frozenset[str], frozenset[str]]:
        """Names that make coroutines, and others. Searching a text is a hundred times faster than parsing it."""
        if package not in self._names:
            files: list[str] = []
            for folder in self.folders:
                files.append(os.path.join(folder, f"{package}.pyi"))
                for parent, _, names in os.walk(os.path.join(folder, package)):
                    files += [os.path.join(parent, name) for name in names]
            found: tuple[set[str], set[str]] = (set(), set())
            for file in filter(os.path.isfile, files):
                text = _bytes(file)
                if self.is_of_library(file) or any(word in text for word in _OF_ASYNC_ITERABLES):
                    self._giving_async_iterables.add(package)
                making = _ASYNC_FUNCTION.findall(text)
                if _GIVES_COROUTINE in text:
                    making += _GIVING_ONE.findall(text)
                functions = _FUNCTION.findall(text)
                others = Counter(functions) - Counter(making) if making else functions
                found[0].update(map(bytes.decode, making))
                found[1].update(map(bytes.decode, (*others, *_CLASS.findall(text))))
                # A library may hand on what another one has, and of ours no two do so to each other.
                from_others = set(_IMPORT.findall(text)) if self.is_of_library(file) else set[bytes]()
                for other in sorted(from_others - {package.encode()}):
                    more = self._defined(other.decode())
                    found[0].update(more[0])
                    found[1].update(more[1])
            self._names[package] = (frozenset(found[0]), frozenset(found[1]))
        return self._names[package]

    def is_of_library(self, file: str) -> bool:
        """Whether a stub is one of our own, which leave out most of what a library has."""
        return file.startswith(OF_LIBRARIES)

    def file_of(self, place: str) -> str | None:
        """The stub of a module, or of a package."""
        if place not in self._places:
            candidates = (place + ".pyi", os.path.join(place, "__init__.pyi"))
            self._places[place] = next((name for name in candidates if os.path.isfile(name)), None)
        return self._places[place]

    def child(self, place: str, name: str) -> str | None:
        """A submodule; only packages have any."""
        below = os.path.join(place, name)
        return below if name.isidentifier() and self.file_of(below) is not None else None

    def find(self, importer: str, dotted: str) -> str | None:
        """The place of a module of the standard library."""
        name = dotted.lstrip(".")
        if name == dotted:
            return next(filter(None, (self._below(folder, name) for folder in self.folders)), None)
        place = os.path.dirname(importer)
        for _ in range(len(dotted) - len(name) - 1):
            place = os.path.dirname(place)
        return self._below(place, name)

    def _below(self, folder: str, name: str) -> str | None:
        place: str | None = folder
        for part in filter(None, name.split(".")):
            place = self.child(place, part) if place is not None else None
        return place

    def dotted(self, file: str) -> str:
        """The module's name."""
        if file not in self._dotted:
            folder = next(folder for folder in self.folders if file.startswith(folder + os.sep))
            name = os.path.splitext(os.path.relpath(file, folder))[0].replace(os.sep, ".")
            self._dotted[file] = name.removesuffix(".__init__")
        return self._dotted[file]


def _bytes(file: str) -> bytes:
    with open(file, "rb") as stub:
        return stub.read()
