"""What happens in a function, as a tree of events in the order of execution."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncpitfalls.findings import Span
    from asyncpitfalls.syntax.facts import Used

UNKNOWN = -1
"""What a name holds that is not the value of a call."""


class Bind(NamedTuple):
    """A name is bound: to the value of a call, by its number, or to something else."""

    name: str
    call: int = UNKNOWN


class Load(NamedTuple):
    """A name is read."""

    name: str
    used: Used
    span: Span
    statement: tuple[int, int]


class Told(NamedTuple):
    """What a name holds is a plain value here, as a test has told: nothing that calls of coroutine functions give."""

    name: str


class Branch(NamedTuple):
    """One of several ways is taken."""

    arms: tuple[list[Event], ...]


class Loop(NamedTuple):
    """A body that runs any number of times; without end unless something in it leaves.

    ``number`` is its number among the scope's loops of which more is asked, or `UNKNOWN`.
    """

    body: list[Event]
    orelse: list[Event]
    endless: bool
    number: int = UNKNOWN


class Try(NamedTuple):
    """A body, what handles its exceptions, and what runs at last."""

    body: list[Event]
    handlers: tuple[list[Event], ...]
    orelse: list[Event]
    final: list[Event]


class Jump(NamedTuple):
    """``break`` and ``continue``, and whatever leaves the function."""

    kind: str


class Called(NamedTuple):
    """A call is made, by its number among those of the scope."""

    call: int


class Look(NamedTuple):
    """An attribute is read; the path is ``?`` where it is not one of a name."""

    path: str


class Store(NamedTuple):
    """An attribute or an element of something is assigned or deleted."""


class Pause(NamedTuple):
    """The coroutine lets others run here, or may do so: ``await``, ``async for``, ``async with``, ``yield``."""

    span: Span
    is_yield: bool = False


Event = Bind | Load | Told | Branch | Loop | Try | Jump | Called | Look | Store | Pause
