"""What the tables of a file come to: plain values, with the calls and names put in the order they are asked for."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.index.model import tail_of
from asyncpitfalls.index.module import pack_calls

if TYPE_CHECKING:
    from asyncpitfalls.index.model import RawCall
    from asyncpitfalls.index.module import Packed
    from asyncpitfalls.index.tables import Tables

_PLACE = itemgetter(2, 3)
_MATTERING = model.LOOSE | model.AWAITED
_LOCAL = frozenset({model.FUNCTION, model.LAMBDA})
_RENAMING = frozenset({model.IMPORT, model.FROM, model.VALUE})
_GIVES_COROUTINE = re.compile(r"Callable\[.*(?:Coroutine|Awaitable)").search
_IMPORTS = frozenset({model.IMPORT, model.FROM})
_OWN_PACKAGE = ""
"""What relative imports seem to import; asked for what lies in it, stubs would answer with all that they have."""
_NAMING = frozenset({model.IMPORT, model.FROM, model.DEFINITION})
_NOT_A_NAME = frozenset(")!]?'")


def packed(tables: Tables) -> Packed:
    """Everything that the reader of a file has noted."""
    calls = tables.calls
    calls.sort(key=_PLACE)
    tails, loose, awaited = _by_tail(tables)
    aliases, imported, mentioned = _by_binding(tables)
    return (
        [scope.packed() for scope in tables.scopes],
        [{name: tuple(bindings) for name, bindings in scope.names.items()} for scope in tables.scopes],
        pack_calls(calls),
        tails,
        loose,
        awaited,
        tables.used_paths,
        tables.stars,
        tables.exports,
        aliases,
        tables.statements,
        imported,
        mentioned,
        [write for write in tables.writes if _is_shared(tables, *write[:2])],
        frozenset([name for name, only in tables.collections.items() if only]),
        frozenset([each for each in tables.names_opened if _holds_result(tables, *each)]),
        tables.set_on_others,
    )


def _holds_result(tables: Tables, number: int, name: str) -> bool:
    """Whether a name is bound once, to what a call gives."""
    bindings = tables.scopes[number].names.get(name, ())
    return len(bindings) == 1 and bindings[0][0] == model.VALUE and bindings[0][1].endswith(")")


def _is_shared(tables: Tables, number: int, name: str) -> bool:
    """Whether a name of a function stands for a global, or for what the function was given."""
    scope = tables.scopes[number]
    if name in scope.names:
        return name in scope.parameters
    return name in tables.scopes[model.MODULE_SCOPE].names


def _by_tail(tables: Tables) -> tuple[frozenset[str], dict[str, list[RawCall]], dict[str, list[RawCall]]]:
    """The last names of all callees; by these the calls whose value may go astray, and those that are awaited."""
    tails: set[str] = set()
    loose: dict[str, list[RawCall]] = {}
    awaited: dict[str, list[RawCall]] = {}
    takers = tables.takers
    for scope, callee, row, column, use, _ in tables.calls:
        tail = tail_of(callee)
        tails.add(tail)
        if use & _MATTERING:
            call = (scope, callee, row, column, use, takers.get((row, column), ()))
            if use & model.AWAITED:
                awaited.setdefault(tail, []).append(call)
            elif not use & model.ASKED:
                loose.setdefault(tail, []).append(call)
    return frozenset(tails), loose, awaited


def _by_binding(tables: Tables) -> tuple[list[tuple[str, str, bool]], frozenset[str], frozenset[str]]:
    """What the bindings come to: other names for things, the packages imported, the names mentioned."""
    aliases: set[tuple[str, str, bool]] = set()
    imported: set[str] = set()
    named: set[str] = set()
    for scope in tables.scopes:
        is_local = scope.kind in _LOCAL
        for name, bindings in scope.names.items():
            for kind, value, _, _ in bindings:
                if kind in _NAMING:
                    named.add(name)
                if kind in _RENAMING:
                    aliases.add((name, _original(value), is_local))
                    if kind in _IMPORTS:
                        imported.add(value.partition(":")[0].partition(".")[0])
            if bindings and bindings[0][0] == model.ANNOTATION and _GIVES_COROUTINE(bindings[0][1]):
                aliases.add((name, model.COROUTINE_GIVER, is_local))
    mentioned = tables.attributes_read | (tables.names_read if tables.stars else tables.names_read & named)
    known = sorted([each for each in aliases if each[1] and each[0] != each[1]])
    return known, frozenset(imported - {_OWN_PACKAGE}), frozenset(mentioned)


def _original(value: str) -> str:
    """The name that a binding is another name for; for one bound to ``f(g)`` it is ``f(``, for a lambda its number."""
    value = value.rstrip("{:}*")
    if value.endswith(")") and not value.endswith("()"):
        return tail_of(value) + "("
    return "" if value[-1:] in _NOT_A_NAME else tail_of(value.replace(":", "."))
