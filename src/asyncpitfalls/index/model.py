"""What one file says, in names only: scopes, bindings and calls. It decides nothing.

**Paths.** A value is written as a *path*: a name followed by steps, read from left to right. ``.x`` takes an
attribute, ``(…)`` calls (the first argument stands between the parentheses when it is itself a path or a short
literal), ``!`` awaits, ``[]`` subscripts. ``await self.pool.acquire()`` is ``self.pool.acquire()!``; a value that
cannot be written so is ``?``; a lambda is ``<n>``, n its scope. `asyncpitfalls.syntax` writes the same paths from
libcst's tree, so that one resolver serves both.

All values are tuples, strings, integers and dicts: `marshal` stores and loads them faster than anything else does.
"""

from __future__ import annotations

import marshal
from typing import NamedTuple

UNKNOWN = "?"
MODULE_SCOPE = 0

# Kinds of scopes.
MODULE, FUNCTION, CLASS, LAMBDA = 0, 1, 2, 3

# Flags of a scope.
ASYNC = 1
GENERATOR = 2
AWAIT_OUTSIDE = 4
"""The scope holds an ``await``, ``async with``, ``async for`` or async comprehension and is not an ``async def``."""

# How the value of a call is used.
AWAITED = 1
DROPPED = 2
"""The call is a whole statement: nothing keeps its value."""
GUARDED = 4
"""The call runs in the main process only: it stands under an ``if __name__ == "__main__":``."""

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
    returns: str
    bases: tuple[str, ...]

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

    A positional argument is its path, a keyword argument ``name=path``; columns count characters from 1.
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


class ModuleIndex(NamedTuple):
    """All that one file says."""

    scopes: tuple[Scope, ...]
    names: tuple[dict[str, tuple[Binding, ...]], ...]
    """For each scope, what its names (for a class, also the attributes its methods set on ``self``) may stand for."""
    calls: tuple[Call, ...]
    stars: tuple[str, ...]
    """The modules of ``from m import *``, leading dots kept."""
    exports: tuple[str, ...] | None
    """The names in ``__all__``, or None where it is absent or computed."""
    aliases: tuple[tuple[str, str], ...]
    """Other names for things: ``import a as b`` and ``b = x.a`` give ``("b", "a")``."""
    statements: tuple[tuple[int, int], ...]
    """First and last row of each statement of the module that is neither a function nor a class."""

    @classmethod
    def empty(cls) -> ModuleIndex:
        """The index of a file that says nothing."""
        module = Scope(MODULE, "<module>", "", -1, 1, 1, 1, 1, 0, (), (), "", ())
        return cls((module,), ({},), (), (), None, (), ())


def tail_of(path: str) -> str:
    """The last name in a path."""
    end = path.rfind(".") + 1
    stop = len(path)
    while stop > end and path[stop - 1] in "!)](['?":
        stop -= 1
    return path[end:stop]


def dump(index: ModuleIndex) -> bytes:
    """The index as bytes, for the cache and for other processes."""
    return marshal.dumps(
        (
            tuple(map(tuple, index.scopes)),
            tuple({name: tuple(map(tuple, found)) for name, found in names.items()} for names in index.names),
            tuple(map(tuple, index.calls)),
            index.stars,
            index.exports,
            index.aliases,
            index.statements,
        )
    )


def load(data: bytes) -> ModuleIndex:
    """What `dump` wrote. The caller vouches that the bytes come from the same Python version, whole."""
    scopes, names, calls, stars, exports, aliases, statements = marshal.loads(data)  # noqa: S302 - checksummed by the cache
    return ModuleIndex(
        tuple(map(Scope._make, scopes)),
        tuple({name: tuple(map(Binding._make, found)) for name, found in each.items()} for each in names),
        tuple(map(Call._make, calls)),
        stars,
        exports,
        aliases,
        statements,
    )
