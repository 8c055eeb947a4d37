"""What a path can stand for. Every value is small, frozen and hashable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Function(NamedTuple):
    """A scope that runs: a function, a lambda, the body of a module or of a class; named by file and number."""

    file: str
    scope: int


class Class(NamedTuple):
    """A class of the project, or of a stub."""

    file: str
    number: int


class Instance(NamedTuple):
    """An object of a class; ``arguments`` are what its annotation says that the type variables stand for."""

    of: Class
    arguments: tuple[Values, ...] = ()


class Variable(NamedTuple):
    """What a type variable stands for: the file and scope that make it, its name, and what bounds it as text."""

    file: str
    scope: int
    name: str
    bound: str


class Coroutine(NamedTuple):
    """What calling an ``async def`` function gives."""

    made_by: Function


class Parent(NamedTuple):
    """``super()`` in a method of a class."""

    of: Class


class Module(NamedTuple):
    """A module or package, by its place: the file's path without its suffix, the folder for a package."""

    place: str


class External(NamedTuple):
    """Something defined outside the project, as the path that leads there: ``multiprocessing.Pool()``."""

    path: str


class Generator(NamedTuple):
    """What calling a function with ``yield`` gives: a generator, or an async one."""

    made_by: Function


@dataclass(frozen=True, slots=True)
class Collection:
    """What holds or gives values one by one, such as a list; ``of`` is what each of them may be."""

    of: Value
    is_async: bool = False
    """Whether ``async for`` goes through it, not ``for``."""


@dataclass(frozen=True, slots=True)
class Tuple:
    """A tuple of which it is known what stands where; nothing at a place means that this is unknown."""

    of: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """A dict; ``of`` is what each of its values may be."""

    of: Value


@dataclass(frozen=True, slots=True)
class Promise:
    """What gives ``of`` when awaited, by its annotation; ``path`` is the annotation's own name."""

    path: str
    of: Values
    is_coroutine: bool = False
    """Whether it is a coroutine, and not any other awaitable, which may run without being awaited."""


@dataclass(frozen=True, slots=True)
class Giving:
    """A method of an object that we know without its class: what it gives when called."""

    of: Value


@dataclass(frozen=True, slots=True)
class Context:
    """What a function made into a context manager by ``contextlib`` gives when called."""

    made_by: Function


Value = (
    Function
    | Class
    | Instance
    | Variable
    | Coroutine
    | Parent
    | Module
    | External
    | Generator
    | Collection
    | Tuple
    | Mapping
    | Promise
    | Giving
    | Context
)
"""A function (not called), class, instance, coroutine, ``super()``, module, name from elsewhere, and so on."""

Values = tuple[Value, ...]
"""Everything that a path may be, without doubles; empty when anything about it is unknown."""
