"""The names that a package's stubs define, found in their text: that is a hundred times faster than parsing it.

Stubs never change while a process runs, so what was found holds for every project that it checks.
"""

from __future__ import annotations

import importlib.util
import os.path
import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from asyncpitfalls import knowledge

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


class StubNames(NamedTuple):
    """What the stubs of a top-level module or package define."""

    coroutines: frozenset[str]
    """The names of all that makes coroutines."""
    others: frozenset[str]
    """The names of all other functions, and of the classes."""
    may_give_async_iterables: bool
    """Whether something in them may give an async iterable. Our own stubs take much from other packages."""


def typeshed() -> tuple[str, ...]:
    """The folder with the standard library's stubs, if they are installed.

    It is found without importing typeshed-client, which takes longer than reading them.
    """
    spec = importlib.util.find_spec("typeshed_client")
    return (os.path.join(os.path.dirname(spec.origin or ""), "typeshed"),) if spec is not None else ()


@cache
def folders() -> tuple[str, ...]:
    """Where the stubs lie, those of the standard library first."""
    return (*typeshed(), OF_LIBRARIES)


def is_of_library(file: str) -> bool:
    """Whether a stub is one of our own, which leave out most of what a library has."""
    return file.startswith(OF_LIBRARIES)


@cache
def stub_names(package: str) -> StubNames:
    """What the stubs of a package define; nothing where there are none."""
    coroutines: set[str] = set()
    others: set[str] = set()
    may_give_async_iterables = False
    for file in _files_of(package):
        with open(file, "rb") as stub:
            text = stub.read()
        may_give_async_iterables |= is_of_library(file) or any(word in text for word in _OF_ASYNC_ITERABLES)
        making = _ASYNC_FUNCTION.findall(text)
        if _GIVES_COROUTINE in text:
            making += _GIVING_ONE.findall(text)
        functions = _FUNCTION.findall(text)
        plain = Counter(functions) - Counter(making) if making else functions
        coroutines.update(map(bytes.decode, making))
        others.update(map(bytes.decode, (*plain, *_CLASS.findall(text))))
        # A library may hand on what another one has, and of ours no two do so to each other.
        from_others = set(_IMPORT.findall(text)) if is_of_library(file) else set[bytes]()
        for other in sorted(from_others - {package.encode()}):
            more = stub_names(other.decode())
            coroutines |= more.coroutines
            others |= more.others
    return StubNames(frozenset(coroutines), frozenset(others), may_give_async_iterables)


def _files_of(package: str) -> list[str]:
    files: list[str] = []
    for folder in folders():
        files.append(os.path.join(folder, f"{package}.pyi"))
        for parent, _, names in os.walk(os.path.join(folder, package)):
            files += [os.path.join(parent, name) for name in names]
    return [file for file in files if os.path.isfile(file)]
