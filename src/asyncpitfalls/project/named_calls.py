"""Calls whose value follows from their first argument: partial objects, casts, what is run elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import holders, loops
from asyncpitfalls.project.values import External, Mapping, Promise, Tuple

if TYPE_CHECKING:
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Function, Value, Values

_DEFAULT_DICT: Values = (External(holders.DEFAULT_DICT),)
_NOWHERE = ("?",)
_PARTIAL: Values = (External(loops.PARTIAL),)


class NamedCalls:
    """Answers by what the standard library documents of a few callables that take a callable or a type."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def given(self, function: Function, callees: Values, argument: str) -> Values | None:
        """What a call gives that a function makes with a first argument; None where that does not tell."""
        if callees == _PARTIAL:
            # A partial object is called in place of what it was made from.
            return self._resolver.resolve(function, argument)
        if callees == _DEFAULT_DICT:
            return tuple(map(Mapping, self._made(function, argument))) or callees
        if all(map(_is_connecting, callees)):
            both = Tuple(((External(loops.TRANSPORT),), self._made(function, argument)))
            return (Promise(self._resolver.definition(callees[0]), (both,), is_coroutine=True),)
        if all(map(_is_offloading, callees)):
            made = self._made(function, argument)
            return (Promise(self._resolver.definition(callees[0]), made, is_coroutine=True),) if made else None
        if all(self._resolver.definition(callee) in holders.CASTS for callee in callees):
            return self._resolver.types.instances(function, argument.strip("'"))
        return None

    def _made(self, function: Function, argument: str) -> Values:
        """What calling the argument gives."""
        return self._resolver.union(map(self._resolver.called, self._resolver.resolve(function, argument)))


def _is_connecting(value: Value) -> bool:
    """Whether a value is a method of an event loop that gives a transport and a protocol."""
    path = value.path if isinstance(value, External) else ""
    return path.startswith(loops.OF_LOOPS) and path.rpartition(".")[2] in loops.CONNECTING


def _is_offloading(value: Value) -> bool:
    """Whether a value has a function run elsewhere and gives, when awaited, what that gives."""
    path = value.path if isinstance(value, External) else ""
    return path.startswith(loops.OFFLOADING.get(path.rpartition(".")[2], _NOWHERE))
