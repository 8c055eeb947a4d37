"""Functions that are no coroutine functions and yet hand a coroutine out, as far as names tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.decorators import CONTEXT_MANAGERS, KEEPING, PROPERTIES
from asyncpitfalls.knowledge.holders import AWAITABLES, COROUTINES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from asyncpitfalls.index.model import Scope
    from asyncpitfalls.index.module import ModuleIndex


_LEAVING_PLAIN = frozenset(name.rpartition(".")[2] for name in (*KEEPING, *PROPERTIES, *CONTEXT_MANAGERS)) | {
    *("setter", "getter", "deleter"),
}
"""The last names of decorators after which a plain function is still none that makes a coroutine."""
_words = re.compile(r"\w+").findall
_AWAITABLES = tuple(f":{name}" for name in sorted(AWAITABLES))
"""How the values of bindings end that import a type of what can be awaited, under whatever name."""


def names_handing_out(
    indexes: Iterable[ModuleIndex], makers: Iterable[str], other_names: Callable[[str], list[str]]
) -> set[str]:
    """The names of coroutine functions, and of all functions whose ``return`` may hand on what one of these makes.

    Too many are no harm, for each call is resolved in the end; ``other_names`` knows what else a function is called.
    """
    found = set(makers)
    handed_on: dict[str, set[str]] = {}
    for index in indexes:
        for number, scope in enumerate(index.scopes):
            if scope.kind not in {model.FUNCTION, model.LAMBDA} or (scope.is_async and not scope.is_generator):
                continue
            name = f"<{number}>" if scope.kind == model.LAMBDA else scope.name
            if _may_make(scope):
                found.add(name)
            for tail in _tails_handed_on(index, number):
                handed_on.setdefault(tail, set()).add(name)
    waiting = list(found)
    while waiting:
        name = waiting.pop()
        new = {*handed_on.get(name, ()), *other_names(name)} - found
        found |= new
        waiting += new
    return found


def names_of_objects(indexes: Iterable[ModuleIndex], classes: Iterable[str]) -> set[str]:
    """The names, of variables, attributes and functions, that stand for objects of some classes or may give them."""
    wanted = frozenset(classes)
    found = set(wanted)
    for index in indexes if wanted else ():
        for number, scope in enumerate(index.scopes):
            if scope.returns and not wanted.isdisjoint(_words(scope.returns)):
                found.add(scope.name)
            for name, bindings in index.bound(number):
                for each in bindings:
                    if not wanted.isdisjoint(_words(each[1])):
                        found.add(name)
                        break
    return found


def _may_make(scope: Scope) -> bool:
    """Whether a plain function is declared to give a coroutine, or its decorators may make it a coroutine function."""
    decorated = any(model.tail_of(path) not in _LEAVING_PLAIN for path in scope.decorators)
    return decorated or any(word in scope.returns for word in COROUTINES)


def _tails_handed_on(index: ModuleIndex, number: int) -> Iterator[str]:
    """The last names of the calls whose value a function returns."""
    for outcome in index.bindings(number, model.RETURN):
        if outcome.value.endswith(")"):
            yield model.tail_of(outcome.value)
        elif outcome.value.isidentifier():
            for each in index.bindings(number, outcome.value):
                if each.kind == model.VALUE and each.value.endswith(")"):
                    yield model.tail_of(each.value)


def types_giving_coroutines(indexes: Iterable[ModuleIndex]) -> set[str]:
    """The names that modules give to types of functions which, as their text says, give something to await."""
    found: set[str] = set()
    for index in indexes:
        bound = [(name, binding) for name, bindings in index.bound(model.MODULE_SCOPE) for binding in bindings]
        types = [(name, value) for name, (kind, value, *_) in bound if kind == model.ALIAS]
        if types:
            imported = {name for name, (kind, value, *_) in bound if kind == model.FROM and value.endswith(_AWAITABLES)}
            words = {*AWAITABLES, *imported}
            found |= {name for name, value in types if any(word in value for word in words)}
    return found


def classes_having(indexes: Iterable[ModuleIndex], method: str) -> list[str]:
    """The names of the classes that define a coroutine function of this name."""
    return [
        index.scopes[scope.parent].name
        for index in indexes
        for scope in index.scopes
        if scope.name == method and scope.is_async and index.scopes[scope.parent].kind == model.CLASS
    ]
