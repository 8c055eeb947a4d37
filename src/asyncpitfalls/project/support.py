"""What objects support, as far as it is known, and the kinds of objects that have no class to ask."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.knowledge.protocols import ALL, NONE, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable


class Support(NamedTuple):
    """What an object is known to support, and what it is known not to; of anything else nothing is known."""

    has: Protocol
    lacks: Protocol
    what: str
    """How a message calls the object, with its article."""
    is_sure: bool = True
    """Whether every step that leads to this is resolved, and none of them only inferred."""


def exactly(has: Protocol, what: str) -> Support:
    """An object that supports this and nothing else."""
    return Support(has, ALL & ~has, what)


MOST_NAMED = 2
"""A message that names more classes than this is not read to its end."""

UNKNOWN = Support(NONE, NONE, "")
NOTHING = exactly(NONE, "None")
IDLE = NOTHING._replace(is_sure=False)
"""What a method gives that is written to do nothing."""
COROUTINE = exactly(Protocol.AWAIT, "a coroutine")
FUNCTION = exactly(Protocol.CALL, "a function")
GENERATOR = exactly(Protocol.FOR, "a generator")
ASYNC_GENERATOR = exactly(Protocol.ASYNC_FOR, "an async generator")
COLLECTION = exactly(Protocol.FOR, "a collection")
MAPPING = exactly(Protocol.FOR, "a dict")
ASYNC_ITERABLE = Support(Protocol.ASYNC_FOR, ALL & ~(Protocol.ASYNC_FOR | Protocol.ASYNC_WITH), "an async iterable")
"""What is declared as one; functions that make async context managers are often declared so."""
ATTRIBUTE = Support(NONE, Protocol.AWAIT, "a plain attribute")
DATA_READ = Support(NONE, ALL & ~Protocol.FOR, "plain data")
"""What is read from text."""
AT_ONCE = Support(NONE, Protocol.AWAIT, "its result at once", is_sure=False)
"""What a call gives that has waited for it by itself."""
SHOWN = Support(NONE, Protocol.AWAIT, "a plain result, as its other callers use it", is_sure=False)
"""What a call gives that others look at without awaiting it."""
CONTEXT = exactly(Protocol.WITH, "a context manager")
ASYNC_CONTEXT = exactly(Protocol.ASYNC_WITH, "an async context manager")


def together(supports: Iterable[Support]) -> Support:
    """What every one of several objects supports, and what none does."""
    found = list(supports)
    if len(found) <= 1:
        return found[0] if found else UNKNOWN
    whats = list(dict.fromkeys(each.what for each in found))
    what = " or ".join(whats) if len(whats) <= MOST_NAMED else f"{whats[0]} or the like"
    return Support(
        reduce(lambda one, other: one & other, (each.has for each in found)),
        reduce(lambda one, other: one & other, (each.lacks for each in found)),
        what,
        all(each.is_sure for each in found),
    )
