"""What exactly happens in a function, as libcst reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncpitfalls.findings import Span
    from asyncpitfalls.index.model import Scope
    from asyncpitfalls.project.values import Function


@dataclass(frozen=True, slots=True)
class CallFacts:
    """A call: the path of the callee, the whole expression's span, and how its value is used.

    ``place`` is the row and column where the callee ends, the name that the index knows the call by. ``statement``
    is the first and last row of the statement (of a compound statement, its header) that holds the call.
    """

    callee: str
    span: Span
    place: tuple[int, int]
    statement: tuple[int, int]
    awaited: bool = False
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class RefusedAwait:
    """An ``await``, ``async with``, ``async for`` or async comprehension where Python's compiler refuses it."""

    what: str
    span: Span
    statement: tuple[int, int]


@dataclass(frozen=True, slots=True)
class FunctionFacts:
    """All that a rule may know about the text of one function, module body, class body or lambda."""

    function: Function
    scope: Scope
    calls: tuple[CallFacts, ...] = ()
    refused: tuple[RefusedAwait, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one file: facts, and the places that libcst could not read, as row and reason."""

    facts: tuple[FunctionFacts, ...]
    problems: tuple[tuple[int, str], ...] = ()
