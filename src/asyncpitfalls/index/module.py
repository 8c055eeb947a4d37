"""All that one file says, as it is packed for the cache and for other processes, and as it is asked.

All values are tuples, strings, integers and dicts: `marshal` stores and loads them faster than anything else does.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any

from asyncpitfalls.index.model import CLASS, MODULE, TESTED_NAME, Binding, Call, RawBinding, RawCall, Scope

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

FORMAT = 4
"""The format of `marshal`: every Python from 3.4 on reads it."""

Packed = tuple[
    "Sequence[Sequence[Any]]",
    "Sequence[dict[str, tuple[RawBinding, ...]]]",
    bytes,
    frozenset[str],
    "Mapping[str, Sequence[RawCall]]",
    "Mapping[str, Sequence[RawCall]]",
    "Sequence[RawCall]",
    "Sequence[str]",
    "Sequence[str] | None",
    "Sequence[tuple[str, str, bool]]",
    "Sequence[tuple[int, int]]",
    frozenset[str],
    frozenset[str],
    "Sequence[tuple[int, str, int, int, bool]]",
    frozenset[str],
    frozenset[tuple[int, str]],
    "Sequence[tuple[int, str, str]]",
]
"""The plain values behind a `ModuleIndex`: scopes, names, packed calls, tails, loose calls, awaited calls, paths in
use, stars, exports, aliases, statements, imported packages, mentioned names, writes, collections, opened names, and
attributes set on others."""


class ModuleIndex:
    """All that one file says. Calls, most of it by far, are decoded when first asked for."""

    __slots__ = (
        "_by_tail",
        "_calls",
        "_names",
        "_packed_calls",
        "aliases",
        "awaited",
        "collections",
        "exports",
        "imported",
        "loose",
        "mentioned",
        "opened",
        "scopes",
        "set_on_others",
        "stars",
        "statements",
        "tails",
        "used_paths",
        "writes",
    )

    def __init__(self, packed: Packed) -> None:
        scopes, names, calls, tails, loose, awaited, used_paths = packed[:7]
        stars, exports, aliases, statements, imported, mentioned, writes, collections = packed[7:15]
        opened, set_on_others = packed[15:]
        self.scopes: tuple[Scope, ...] = tuple(map(Scope._make, scopes))
        self._names = names
        self._packed_calls = calls
        self._calls: tuple[Call, ...] | None = None
        self._by_tail: dict[str, list[Call]] | None = None
        self.tails = tails
        """The last names of all callees."""
        self.loose = loose
        """By the last name of the callee, the calls with a use in `LOOSE`, as the fields of `Call`.

        Their arguments are the path of the callee that they are given to, if there is one, and as which argument: its
        position or keyword, or nothing where that does not tell enough."""
        self.awaited = awaited
        """The calls that are awaited on the spot, in the same way."""
        self.used_paths: tuple[Call, ...] = tuple(map(Call._make, used_paths))
        """What is awaited, entered or iterated over and is no call: the path stands for the callee."""
        self.stars = stars
        """The modules of ``from m import *``, leading dots kept."""
        self.exports = exports
        """The names in ``__all__``, or None where it is absent or computed."""
        self.aliases = aliases
        """Other names for things: ``import a as b`` and ``b = x.a`` give "b" and "a"; ``b = a(c)`` gives "b" and "a(".

        The third value tells whether the name is one of a function, and so unknown in other files.
        """
        self.statements = statements
        """First and last row of each statement of the module; of definitions only those whose header calls."""
        self.imported = imported
        """The top-level packages that the file imports, in whatever scope."""
        self.writes = writes
        """Where functions assign, or delete, a global, or elements of something that is not their own: scope, name,
        row, column, and whether the name itself is bound. Parameters count, for what they hold is the caller's."""
        self.collections = collections
        """The names of the module that are bound to lists, dicts and sets, written as such, and to nothing else."""
        self.mentioned = mentioned
        """The last names of what is used in another way than by a call or as its argument, those of variables apart."""
        self.opened = opened
        """The scopes and names that are bound to what a call gives, and to nothing else, of which code asks for an
        attribute that it does not call, takes an element, or with which it computes."""
        self.set_on_others = set_on_others
        """The attributes of other objects than a method's own that are assigned: scope, path, and that of the value."""

    @property
    def calls(self) -> tuple[Call, ...]:
        """Every call, by place."""
        if self._calls is None:
            self._calls = tuple(map(Call._make, marshal.loads(self._packed_calls)))  # noqa: S302 - see `load`
            self._packed_calls = b""
        return self._calls

    def calls_of(self, tail: str) -> Sequence[Call]:
        """The calls of callees with this last name."""
        if tail not in self.tails:
            return ()
        if self._by_tail is None:
            self._by_tail = {}
            for call in self.calls:
                self._by_tail.setdefault(call.tail, []).append(call)
        return self._by_tail[tail]

    def names(self, scope: int) -> Collection[str]:
        """The names bound in a scope; for a class, also the attributes that its methods set on ``self``."""
        return self._names[scope].keys()

    def bindings(self, scope: int, name: str) -> tuple[Binding, ...]:
        """What a name of a scope may stand for; empty when the scope does not bind it."""
        return tuple(map(Binding._make, self._names[scope].get(name, ())))

    def bound(self, scope: int) -> Iterable[tuple[str, Sequence[RawBinding]]]:
        """The names bound in a scope, each with its bindings as they are stored."""
        return self._names[scope].items()

    def binder(self, scope: int, name: str) -> int | None:
        """The scope that binds what a name, read in some scope, stands for; None where the file does not bind it.

        What a class body binds is seen in that body alone (Language Reference, "Resolution of names").
        """
        number = scope
        while number >= 0:
            if name in self._names[number] and (number == scope or self.scopes[number].kind != CLASS):
                return number
            number = self.scopes[number].parent
        return None

    def bindings_from(self, scope: int, name: str) -> tuple[Binding, ...]:
        """What a name, read in some scope, may stand for; empty when the file does not bind it."""
        number = self.binder(scope, name)
        return () if number is None else self.bindings(number, name)

    def written(self, scope: int, path: str) -> str:
        """A path as the file has it: where a test has told something of an object, calls have another name for it."""
        if not path.startswith(TESTED_NAME):
            return path
        name, dot, rest = path.partition(".")
        return self.bindings(scope, name)[0].value.partition(":")[0] + dot + rest


def dump(packed: Packed) -> bytes:
    """What the reader of a file packed, as bytes, for the cache and for other processes."""
    return marshal.dumps(packed, FORMAT)  # type: ignore[arg-type] # typeshed allows marshal the exact classes only


def load(data: bytes) -> ModuleIndex:
    """The index that `dump` wrote. The caller vouches that the bytes are whole."""
    return ModuleIndex(marshal.loads(data))  # noqa: S302 - the cache checks a digest first


def pack_calls(calls: list[RawCall]) -> bytes:
    """Calls as bytes, to be decoded by `ModuleIndex.calls`."""
    return marshal.dumps(calls, FORMAT)


EMPTY: Packed = (
    ((MODULE, "<module>", "", -1, 1, 1, 1, 1, 0, (), (), (), "", (), ""),),
    ({},),
    marshal.dumps([], FORMAT),
    frozenset(),
    {},
    {},
    (),
    (),
    None,
    (),
    (),
    frozenset(),
    frozenset(),
    (),
    frozenset(),
    frozenset(),
    (),
)
"""What a file says that says nothing."""
