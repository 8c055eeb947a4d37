"""What one file says, in names only: scopes, bindings and calls. It decides nothing.

**Paths.** A value is written as a *path*: a name followed by steps, read from left to right. ``.x`` takes an
attribute, ``(…)`` calls (the first argument stands between the parentheses when it is itself a path or a short
literal), ``!`` awaits, ``[]`` subscripts, ``[1]`` takes the second of what is unpacked, ``*`` takes the elements one
by one, ``{}`` makes a collection, ``{:}`` a dict of which it is a value. A lambda that is an argument is
``<row:column>``; the outcome ``{a|b,c}`` is a pair. ``await self.pool.acquire()`` is ``self.pool.acquire()!``,
``a / b`` is ``a.__truediv__()``, ``a | b`` is ``a.__or__()``; a value that cannot be written so is ``?``; a string is
``''``; a lambda is ``<n>``, n its scope.
"""

from __future__ import annotations

from typing import NamedTuple

UNKNOWN = "?"
HOOK = "="
"""What follows the name of an attribute in the callee of an assignment that hands over a function.

``client.on_message = handle`` is a call of ``client.on_message=`` with ``handle``.
"""
TEXT = "''"
"""A string, whatever it says."""
COLLECTED = "{}"
"""What follows the path of the elements makes the path of a list, tuple or set; alone it is an empty one."""
MAPPED = "{:}"
"""In the same way, what follows the path of the values makes the path of a dict."""
MODULE_SCOPE = 0

STEP_ENDS = frozenset(")]}!*")
_STEP_STARTS = {")": "(", "]": "[", "}": "{"}

# Kinds of scopes.
MODULE, FUNCTION, CLASS, LAMBDA = 0, 1, 2, 3

# Flags of a scope.
ASYNC = 1
GENERATOR = 2
AWAIT_OUTSIDE = 4
"""The scope holds an ``await``, ``async with``, ``async for`` or async comprehension and is not an ``async def``."""
PLACEHOLDER = 8
"""The body of the function stands for one written elsewhere: it says nothing, or ends in a ``raise``."""
MAY_SPIN = 16
"""An ``async def`` with a ``while`` that has, as far as its text tells, a way round without an ``await``."""

TWO_WAYS = 32
"""A plain function that returns something on one way, and on another one does something else and returns nothing."""

TAKES_MORE = 64
"""The function has an ``*args``."""
TAKES_ANY = 128
"""The function has a ``**kwargs``."""
IDLE = 256
"""With `PLACEHOLDER`: the body says that nothing is to be done, by ``pass``; any call of it gives None."""
PAUSES = 512
"""An ``async def`` that awaits anything else than a call, enters ``async with``, or iterates by ``async for``."""

# How the value of a call is used.
AWAITED = 1
DROPPED = 2
"""The call is a whole statement, or all that a comprehension without a taker makes: nothing keeps its value."""
GUARDED = 4
"""The call runs in the main process only: it stands under an ``if __name__ == "__main__":``."""

ENTERED = 8
"""The call is what a ``with`` or ``async with`` enters."""
TESTED = 16
"""The call stands in the test of an ``if``, a ``while`` or a conditional expression."""
RETURNED = 32
"""The call stands in what a function returns."""
TRIED = 64
"""The call stands in the body of a ``try`` with ``except``."""
KEPT = 128
"""The value is assigned to a name, as it is or in a collection."""
USED = 256
"""The value itself is tested, compared, formatted, computed with, unpacked, subscripted or asked for an attribute."""
GIVEN = 512
"""The value is an argument of another call."""
ITERATED = 1024
"""The value is what a ``for`` goes through, as a statement or in a comprehension."""
ASYNCHRONOUS = 2048
"""With `ENTERED` and `ITERATED`: by ``async with`` and ``async for``."""
ASKED = 4096
"""A test has shown that the callee is no coroutine function, whatever its definition says."""
CONDITIONAL = 8192
"""A condition decides whether the call is made: a branch, a handler, a case, a ``while``, a ``return`` before it."""

FROM_ASYNC = 16384
"""With `RETURNED`: out of an ``async def``, whose callers get it when they await."""
SETTLED = 32768
"""With `AWAITED`: what comes of it is dropped, or is looked at there and then, so that nothing awaits it in turn."""

VERSIONED = 65536
"""A test on the Python that runs the code decides whether the call is made."""

LOOSE = DROPPED | KEPT | USED | GIVEN | ENTERED | ITERATED | FROM_ASYNC
"""What may become of a value that is not awaited on the spot, where that can be a mistake."""

# Kinds of bindings.
DEFINITION = 0
"""``def`` or ``class``; the value is the scope's number."""
IMPORT = 1
"""``import a.b``; the value is the module's dotted name."""
FROM = 2
"""``from a import b``; the value is ``a:b``, leading dots kept."""
VALUE = 3
"""An assignment; the value is a path."""
ANNOTATION = 4
"""``x: T`` or a parameter; the value is a type as text, whitespace normalised."""
ALIAS = 6
"""``X = A | B`` and ``X = Callable[...]`` in a module, ``X: TypeAlias = A``, ``type X = A``; the value is a type."""
IS, IS_NOT = 7, 8
"""What a test has told of an object, under the name `TESTED_NAME` and a number; the value is ``path:types``."""
VARIABLE = 9
"""``T = TypeVar("T", bound=A)`` and a type parameter (PEP 695); the value is what bounds it, as text of a type."""
BASE = 10
"""A base of a class with parameters, under the name `GENERIC_BASE`; the value is a type as text."""
OUTCOME = 5
"""What a function hands out, by ``return`` or ``yield``, under these keywords as names; the value is a path."""

COROUTINE_GIVER = "Coroutine("
"""What a name that is declared to give a coroutine when called is another name for."""

GENERIC_BASE = "[]"
TESTED_NAME = "@"
"""How the names begin under which callees speak of objects that ``isinstance`` has told something about."""
RETURN, YIELD = "return", "yield"
"""The names of outcomes; no keyword is the name of anything else."""


RawBinding = tuple[int, str, int, int]
RawCall = tuple[int, str, int, int, int, tuple[str, ...]]


class Scope(NamedTuple):
    """A module, function, class or lambda. Rows are 1-based; columns count characters from 1."""

    kind: int
    name: str
    qualname: str
    parent: int
    first_row: int
    row: int
    column: int
    end_row: int
    flags: int
    decorators: tuple[str, ...]
    parameters: tuple[str, ...]
    """The names of the positional ones."""
    required: tuple[str, ...]
    """The names of those, keywords included, that have no default."""
    returns: str
    bases: tuple[str, ...]
    metaclass: str
    """The path after ``metaclass=``; empty where there is none."""

    @property
    def is_async(self) -> bool:
        """Whether this is an ``async def``."""
        return bool(self.flags & ASYNC)

    @property
    def is_generator(self) -> bool:
        """Whether calling it returns a generator, or an async generator."""
        return bool(self.flags & GENERATOR)


class Binding(NamedTuple):
    """One thing a name may stand for; ``scope`` is where its path is to be read."""

    kind: int
    value: str
    scope: int
    row: int


class Call(NamedTuple):
    """A call: who is called, where, how its value is used, and the arguments that can be written as paths.

    A positional argument is its path, a keyword argument ``name=path``; what ``args`` and ``kwargs`` hold for another
    call is written ``args[0]=path`` and ``kwargs[name]=path`` as well. Columns count characters from 1.
    """

    scope: int
    callee: str
    row: int
    column: int
    use: int
    arguments: tuple[str, ...]

    @property
    def tail(self) -> str:
        """The last name of the callee: what a reader would say is called."""
        return tail_of(self.callee)


def tail_of(path: str) -> str:
    """The last name in a path."""
    while path[-1:] in STEP_ENDS:
        # What stands between parentheses is an argument; a name within it is not what is called.
        path = path[: path.rfind(_STEP_STARTS.get(path[-1], path[-1]))]
    return path[path.rfind(".") + 1 :]
