"""What exactly happens in a function, as libcst reads it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncpitfalls.findings import Span
    from asyncpitfalls.index.model import Scope
    from asyncpitfalls.project.values import Function


class Use(Enum):
    """What becomes of the value of an expression."""

    AWAITED = "awaited"
    DROPPED = "dropped"
    """It is a whole statement, or what a comprehension makes that is one: nothing keeps the value."""
    KEPT = "kept"
    """It is assigned to a local name."""
    COLLECTED = "collected"
    """It is put into a list, tuple, set or dict that is assigned to a local name."""
    GIVEN = "given"
    """It is an argument of a call."""
    PASSED = "passed"
    """It is returned, yielded, stored in an attribute or a container, or read in another way that is not told apart."""
    TESTED = "tested"
    COMPARED = "compared"
    IDENTIFIED = "identified"
    """It is compared with ``is`` or ``is not``."""
    FORMATTED = "formatted"
    SEARCHED = "searched"
    """It stands to the right of ``in`` or ``not in``."""
    COMPUTED = "computed"
    """It is an operand of an arithmetic operator."""
    SUBSCRIPTED = "subscripted"
    ATTRIBUTE = "attribute"
    """It is asked for an attribute."""
    METHOD_AWAITED = "method awaited"
    """It is asked for a method that is called, and what that gives is awaited."""
    CALLED = "called"
    UNPACKED = "unpacked"
    ITERATED = "iterated"
    ITERATED_ASYNC = "iterated asynchronously"
    ENTERED = "entered"
    ENTERED_ASYNC = "entered asynchronously"
    DELETED = "deleted"


class Used(NamedTuple):
    """A use and its particulars.

    ``by`` is the attribute or method asked for, or the path of the callee that takes an argument; ``argument`` is the
    position of that argument (0 for the first) or its keyword, and None where a collection of such values is given, or
    where it stands behind a starred one.
    """

    use: Use
    by: str = ""
    argument: int | str | None = None


class Argument(NamedTuple):
    """An argument of a call: its path, its keyword (empty for a positional one), its span.

    ``elements`` are the paths of what a tuple or list holds that is written there.
    """

    path: str
    keyword: str
    span: Span
    elements: tuple[str, ...] = ()


class CallFacts(NamedTuple):
    """A call: the path of the callee, the whole expression's span, and how its value is used.

    ``place`` is the row and column where the callee ends, the name that the index knows the call by. ``statement``
    is the first and last row of the statement (of a compound statement, its header) that holds the call.
    """

    callee: str
    span: Span
    place: tuple[int, int]
    statement: tuple[int, int]
    used: Used
    arguments: tuple[Argument, ...] = ()
    asked: bool = False
    """A test has shown that the callee is no coroutine function, whatever its definition says."""
    given: tuple[int, tuple[str, ...]] | None = None
    """How many positional arguments there are, and which keywords; None where a star hides some of them."""

    @property
    def awaited(self) -> bool:
        """Whether the value is awaited on the spot."""
        return self.used.use is Use.AWAITED

    @property
    def bare(self) -> bool:
        """Whether nothing stands between its parentheses."""
        row, column = self.place
        return (self.span.end_row, self.span.end_column) == (row, column + len("()"))

    @property
    def dropped(self) -> bool:
        """Whether nothing keeps the value."""
        return self.used.use is Use.DROPPED


class PathFacts(NamedTuple):
    """A name or attribute, not a call, that is awaited, entered or iterated over."""

    path: str
    span: Span
    statement: tuple[int, int]
    used: Used


class Read(NamedTuple):
    """A place where a local name is read that may hold the value of a certain call."""

    used: Used
    span: Span
    statement: tuple[int, int]
    sole: bool
    """The name holds the value of that call and no other, whichever way the program took."""
    spent: bool
    """The value was awaited, or given to a loop to run, on every way that leads here, or one round earlier."""


class Kept(NamedTuple):
    """A call whose value is assigned to a local name, and where that name is read before it is assigned again."""

    call: CallFacts
    name: str
    reads: tuple[Read, ...]
    captured: bool
    """Another scope may read the name as well, or the program never comes to the call."""


class NameRead(NamedTuple):
    """A place where a name is read, in a scope that hands functions to others."""

    name: str
    used: Used
    span: Span
    statement: tuple[int, int]


class WithFacts(NamedTuple):
    """A ``with`` in whose body the coroutine may let others run: the spans of what it enters, and all such places."""

    items: tuple[Span, ...]
    statement: tuple[int, int]
    pauses: tuple[Span, ...]


class Suppressing(NamedTuple):
    """A ``with`` that keeps exceptions from going further, or expects them: its rows, and the exceptions as paths."""

    rows: tuple[int, int]
    errors: tuple[str, ...]


class Taken(NamedTuple):
    """A call of ``acquire``, and the places where the coroutine may let others run before it calls ``release``."""

    call: CallFacts
    pauses: tuple[Span, ...]


class Round(NamedTuple):
    """A way round a loop that pauses nowhere and assigns nothing: the calls on it, and the names and attributes read.

    An attribute of anything but a name is ``?``.
    """

    calls: tuple[CallFacts, ...]
    looks: tuple[str, ...]


class LoopFacts(NamedTuple):
    """A ``while`` of an ``async def``, or a ``for`` over what a call gives: the span of its header, colon left out.

    ``catches`` are the exceptions that statements around the loop catch or suppress, as paths; it is empty for a bare
    ``except``. ``calls`` are those within the loop.
    """

    span: Span
    statement: tuple[int, int]
    endless: bool
    """It is a ``while True``."""
    catches: tuple[str, ...] = ()
    calls: tuple[CallFacts, ...] = ()
    pauses: bool = False
    """Somewhere in it the coroutine lets others run."""
    leaves: bool = False
    """Something in it leaves the loop: ``break``, ``return``, ``raise``."""
    goes_round: bool = False
    """There is a way round on which the coroutine lets nobody run."""
    rounds: tuple[Round, ...] = ()


class RefusedAwait(NamedTuple):
    """An ``await``, ``async with``, ``async for`` or async comprehension where Python's compiler refuses it."""

    what: str
    span: Span
    statement: tuple[int, int]


class DecoratorFacts(NamedTuple):
    """A decorator: its path, as the index has it, and the span of what stands after the ``@``."""

    path: str
    span: Span


class HeaderFacts(NamedTuple):
    """How a ``def`` begins: the span of ``async def name``, the rows from the first decorator to the colon.

    ``placeholder`` tells that the body stands for one written elsewhere: it is a docstring or ``...``, or it ends in a
    ``raise``.
    """

    span: Span
    statement: tuple[int, int]
    decorators: tuple[DecoratorFacts, ...] = ()
    placeholder: bool = False


class FunctionFacts(NamedTuple):
    """All that a rule may know about the text of one function, module body, class body or lambda.

    ``header`` is there where it is written with ``def``. ``returned`` holds what follows each ``return``: a name or
    keyword as it stands, ``None`` for nothing, ``?`` for anything longer.
    """

    function: Function
    scope: Scope
    calls: tuple[CallFacts, ...] = ()
    paths: tuple[PathFacts, ...] = ()
    kept: tuple[Kept, ...] = ()
    refused: tuple[RefusedAwait, ...] = ()
    header: HeaderFacts | None = None
    returned: tuple[str, ...] = ()
    withs: tuple[WithFacts, ...] = ()
    taken: tuple[Taken, ...] = ()
    loops: tuple[LoopFacts, ...] = ()
    reads: tuple[NameRead, ...] = ()
    collections: frozenset[str] = frozenset()
    """The names that the scope binds to lists, dicts and sets, written as such, and does not change itself."""
    replaced: frozenset[str] = frozenset()
    """The attributes that the scope assigns, as dotted paths: what their class says of them counts no more."""
    suppressing: tuple[Suppressing, ...] = ()


class Reading(NamedTuple):
    """What was read of one file: facts, and the places that libcst could not read, as row and reason."""

    facts: tuple[FunctionFacts, ...]
    problems: tuple[tuple[int, str], ...] = ()
