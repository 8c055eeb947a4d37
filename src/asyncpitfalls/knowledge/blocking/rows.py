"""What a row about a blocking call says, and how rows are written down."""

from __future__ import annotations

from typing import NamedTuple

from asyncpitfalls.findings import Confidence

SLEEP = "sleep"
WAIT = "wait"
HTTP = "http"
SUBPROCESS = "subprocess"
NETWORK = "network"
DATABASE = "database"
INPUT = "input"
FILE = "file"
LISTED = "listed"
"""What the project's own configuration lists."""

KINDS = (LISTED, SLEEP, WAIT, HTTP, SUBPROCESS, DATABASE, NETWORK, INPUT, FILE)
"""All kinds; what a call sets off counts as the first of these."""

GIVING_OWN = frozenset({SLEEP, HTTP, SUBPROCESS, DATABASE, FILE})
"""The kinds of calls that give what they have found or made themselves: it is nothing that can be awaited."""

ANY = "*"
"""Stands for whatever an argument is given as."""
KEYWORD_ONLY = 99
"""The position of a parameter that is given by name alone."""


class Given(NamedTuple):
    """An argument with which a call does not block: its name, its position, and its value as a path writes it."""

    name: str
    position: int
    values: tuple[str, ...]

    def is_in(self, arguments: tuple[str, ...]) -> bool:
        """Whether a call with these arguments (see `asyncpitfalls.index.model.Call`) gives it."""
        positional = [argument for argument in arguments if "=" not in argument]
        given = [each.removeprefix(f"{self.name}=") for each in arguments if each.startswith(f"{self.name}=")]
        given += positional[self.position : self.position + 1]
        # A constant is known by its last name, whatever its module is called here.
        return any(value in {each, ANY} or each.endswith(f".{value}") for each in given for value in self.values)


class Beyond(NamedTuple):
    """One call on the way through a library: who calls, what is called, and where."""

    caller: str
    called: str
    file: str
    row: int
    column: int


class Blocking(NamedTuple):
    """A callable that keeps its thread until something outside the program answers.

    ``instead`` names what may be awaited in its place, and is advised where the file uses the library already;
    ``unless`` lists arguments with which the call returns at once, ``only`` those without which it does; ``opened``
    tells that the object was got from another row's call, which says enough where one function enters it with ``with``;
    ``advice`` is what a configuration says; ``beyond`` tells how a call of a library that is followed comes to block;
    ``until`` says what ends the wait, where it is not what ends all of its kind.
    """

    name: str
    kind: str
    source: str
    confidence: Confidence = Confidence.CERTAIN
    instead: tuple[str, ...] = ()
    unless: tuple[Given, ...] = ()
    opened: bool = False
    advice: str = ""
    only: tuple[Given, ...] = ()
    beyond: tuple[Beyond, ...] = ()
    until: str = ""

    def waits_with(self, arguments: tuple[str, ...]) -> bool:
        """Whether a call with these arguments may block."""
        if any(given.is_in(arguments) for given in self.unless):
            return False
        return not self.only or any(given.is_in(arguments) for given in self.only)


def blocking(
    kind: str,
    names: str,
    *,
    source: str,
    of: str = "",
    confidence: Confidence = Confidence.CERTAIN,
    instead: tuple[str, ...] = (),
    unless: tuple[Given, ...] = (),
) -> tuple[Blocking, ...]:
    """One row for each of some names, which belong to the module or class ``of``."""
    owner = f"{of}." if of else ""
    return tuple(Blocking(owner + name, kind, source, confidence, instead, unless) for name in names.split())


def opened(rows: tuple[Blocking, ...]) -> tuple[Blocking, ...]:
    """The rows as such about objects that another row's call has opened."""
    return tuple(row._replace(opened=True) for row in rows)


def only_with(rows: tuple[Blocking, ...], *given: Given) -> tuple[Blocking, ...]:
    """The rows as such about calls that return at once unless they are given one of some arguments."""
    return tuple(row._replace(only=given) for row in rows)


def until(end: str, rows: tuple[Blocking, ...]) -> tuple[Blocking, ...]:
    """The rows as such whose wait ends earlier than their kind says."""
    return tuple(row._replace(until=end) for row in rows)


def meanings(target: str, *names: str) -> dict[str, str]:
    """Several names that mean the same (see `asyncpitfalls.knowledge.blocking.STANDS_FOR`)."""
    return dict.fromkeys(names, target)
