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
class DecoratorFacts:
    """A decorator: its path, as the index has it, and the span of what stands after the ``@``."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """How a ``def`` begins: the span of ``async def name``, the rows from the first decorator to the colon.

    ``placeholder`` tells that the body stands for one written elsewhere: it is a docstring or ``...``, or it ends in a
    ``raise``.
    """

    span: Span
    statement: tuple[int, int]
    decorators: tuple[DecoratorFacts, ...] = ()
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class FunctionFacts:
    """All that a rule may know about the text of one function, module body, class body or lambda.

    ``header`` is there where it is written with ``def``. ``returned`` holds what follows each ``return``: a name or
    keyword as it stands, ``None`` for nothing, ``?`` for anything longer.
    """

    function: Function
    scope: Scope
    calls: tuple[CallFacts, ...] = ()
    refused: tuple[RefusedAwait, ...] = ()
    header: HeaderFacts | None = None
    returned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one file: facts, and the places that libcst could not read, as row and reason."""

    facts: tuple[FunctionFacts, ...]
    problems: tuple[tuple[int, str], ...] = ()
