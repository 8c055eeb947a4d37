"""What calling a function gives supports: by what the function is, and else by what it declares and returns."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import decorators
from asyncpitfalls.knowledge import protocols as knowledge
from asyncpitfalls.knowledge.protocols import NONE, Protocol
from asyncpitfalls.project.support import (
    ASYNC_CONTEXT,
    ASYNC_GENERATOR,
    COLLECTION,
    CONTEXT,
    COROUTINE,
    GENERATOR,
    IDLE,
    MAPPING,
    NOTHING,
    UNKNOWN,
    Support,
    together,
)
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asyncpitfalls.index.model import Binding
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.coroutines import Coroutines
    from asyncpitfalls.project.protocols import Protocols
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value

_FOR_HEIRS = frozenset({"ABC", "Protocol"})
"""The last names of bases of classes that are there for others to inherit from."""
_EMPTY = {"None": NOTHING, model.COLLECTED: COLLECTION, model.MAPPED: MAPPING}
"""What a function gives that stands there with nothing in it."""
_ASKING = decorators.COROUTINE_TESTS | {"callable", "get_running_loop", "hasattr", "is_running", "isinstance"}
"""The last names of what tells objects of one kind from others, and code in a loop from other code."""
_LOOKING_UP = frozenset({"getattr", "get", "pop"})
"""The last names of what gives an attribute or an element by its name, of whatever kind."""
_LEADING_TO = Protocol.AWAIT | Protocol.WITH | Protocol.ASYNC_WITH
"""What gives something else than the object itself."""


class Returned:
    """Answers for each function once; ``protocols`` answers for the objects that it returns."""

    def __init__(self, project: Project, coroutines: Coroutines, protocols: Protocols) -> None:
        self._project = project
        self._coroutines = coroutines
        self._protocols = protocols
        self._by_functions: dict[Function, Support] = {}

    def by(self, resolver: Resolver, function: Function) -> Support:
        """What calling a function gives, by its kind, its annotation and its text."""
        if function not in self._by_functions:
            self._by_functions[function] = UNKNOWN  # for one that leads back to itself
            self._by_functions[function] = self._outcome(resolver, function)
        return self._by_functions[function]

    def _outcome(self, resolver: Resolver, function: Function) -> Support:
        decoration = resolver.decorators(function)
        own = resolver is self._project.resolver
        if decoration is None or (own and is_placeholder(self._project, function)):
            return IDLE if decoration is not None and self._is_idle(function) else UNKNOWN
        if decorators.ASYNC_CONTEXT_MANAGERS.intersection(decoration.names):
            return ASYNC_CONTEXT
        if decorators.CONTEXT_MANAGERS.intersection(decoration.names):
            return CONTEXT
        if decoration.is_async:
            return COROUTINE
        if not decoration.is_run_by_call:
            return UNKNOWN
        scope = resolver.scope(function)
        if scope.is_generator:
            return ASYNC_GENERATOR if scope.is_async else GENERATOR
        return self._returned(resolver, function) if own else self._declared(resolver, function)

    def _is_idle(self, function: Function) -> bool:
        """Whether a plain method is written to do nothing, and not for others to be written in its place."""
        scope = self._project.scope(function)
        owner = self._project.declarations.owner(function) if scope.flags & model.IDLE else None
        is_plain = not (scope.is_async or scope.is_generator or scope.decorators) and scope.returns in {"", "None"}
        cls = self._project.scope(Function(*owner)) if owner is not None and is_plain else None
        return cls is not None and not cls.metaclass and _FOR_HEIRS.isdisjoint(map(model.tail_of, cls.bases))

    def _returned(self, resolver: Resolver, function: Function) -> Support:
        """What a function of the project returns: what its annotation says, unless its text says otherwise."""
        returned = self._project.index(function.file).bindings(function.scope, model.RETURN)
        written = [binding for binding in returned if binding.value != "None"]
        if not resolver.scope(function).returns:
            made_of_all = self._of_all(resolver, resolver.resolve(function, model.RETURN)) if written else NOTHING
            is_known = made_of_all.has or made_of_all.lacks
            return made_of_all if is_known else self._of_some_ways(resolver, function, returned)
        declared = self._declared(resolver, function)
        if declared is NOTHING and written:
            # An annotation that was not kept up with an overriding method: only what is returned tells.
            made_of_all = self._of_all(resolver, resolver.resolve(function, model.RETURN))
            return made_of_all._replace(is_sure=False)
        ways = (resolver.resolve(Function(function.file, each.scope), each.value) for each in written)
        made = [value for values in ways for value in values]
        if any(self._protocols.of_value(resolver, each).has & declared.lacks for each in made):
            return UNKNOWN
        if declared.lacks and self._project.contradictions.is_of_library(function, made):
            return UNKNOWN
        readers = [(Function(function.file, each.scope), each.value) for each in written]
        doubts = [self._left_open(resolver, reader, self._calls_behind(reader, path)) for reader, path in readers]
        is_plain = resolver.scope(function).returns in knowledge.PLAIN_VALUES
        for unverified, contradicted in doubts:
            declared = declared._replace(lacks=declared.lacks & ~contradicted & ~(NONE if is_plain else unverified))
        if any(self._may_be_coroutine(resolver, reader, path) for reader, path in readers):
            return declared._replace(has=declared.has | Protocol.AWAIT, lacks=declared.lacks & ~Protocol.AWAIT)
        return declared

    def _of_some_ways(self, resolver: Resolver, function: Function, returned: Sequence[Binding]) -> Support:
        """What a function gives of whose ways one at least gives what cannot be awaited, and none what can be.

        Whoever awaits it fails there, whatever comes of the other ways. A way that merely ends says less: who takes
        the other one by an argument may well get something to await there.
        """
        if self._asks_for_kind(function):
            return UNKNOWN
        what = ""
        for each in returned:
            reader = Function(function.file, each.scope)
            if each.value in _EMPTY:
                what = what or _EMPTY[each.value].what
                continue
            support = self._of_all(resolver, resolver.resolve(reader, each.value))
            if support.lacks & Protocol.AWAIT:
                what = what or support.what
            elif support.has or self._may_hand_on(resolver, reader, each.value):
                return UNKNOWN
        return Support(NONE, Protocol.AWAIT, f"{what} on one of its ways", is_sure=False) if what else UNKNOWN

    def _asks_for_kind(self, function: Function) -> bool:
        """Whether a function asks of what kind something is: it may give something to await to those who await."""
        index = self._project.index(function.file)
        asking = (call for name in _ASKING & index.tails for call in index.calls_of(name))
        return any(call.scope == function.scope for call in asking)

    def _may_hand_on(self, resolver: Resolver, reader: Function, path: str) -> bool:
        """Whether what is returned may come of a coroutine function, or of one that somebody handed in or keeps.

        So may a future, which a library gives of work that is under way.
        """
        callees = [each[: each.rindex("(")] for each in self._calls_behind(reader, path)]
        given = (self._project.arguments.parameter(reader, each) is not None for each in callees)
        looked_up = (each[-1:] in model.STEP_ENDS or model.tail_of(each) in _LOOKING_UP for each in callees)
        futures = (self._project.futures.gives_one(reader, each) for each in callees)
        if not callees or any(given) or any(looked_up) or any(futures):
            return True
        return self._may_be_coroutine(resolver, reader, path)

    def _calls_behind(self, reader: Function, path: str) -> list[str]:
        """The calls whose outcome a path is, itself or what its name is bound to."""
        bindings = self._project.index(reader.file).bindings(reader.scope, path) if path.isidentifier() else ()
        return [each for each in (path, *(binding.value for binding in bindings)) if each.endswith(")")]

    def _left_open(self, resolver: Resolver, reader: Function, calls: list[str]) -> tuple[Protocol, Protocol]:
        """What an annotation may deny although the calls that give what is returned do not.

        First where nothing is known of a call: the annotation then often tells what comes of awaiting or entering what
        is returned. Then what the functions called are declared not to support, and by their text may support.
        """
        unverified = contradicted = NONE
        for call in calls:
            values = resolver.resolve(reader, call)
            if not values or any(map(self._project.contradictions.is_foreign, values)):
                unverified |= _LEADING_TO & ~self._of_all(resolver, values).lacks
            for value in resolver.resolve(reader, call[: call.rindex("(")]):
                if isinstance(value, Function) and resolver.scope(value).returns:
                    contradicted |= self._declared(resolver, value).lacks & ~self._protocols.made(resolver, value).lacks
        return unverified, contradicted

    def _may_be_coroutine(self, resolver: Resolver, reader: Function, path: str) -> bool:
        """Whether something that is not known, by its name, is a coroutine in some class of the project.

        Then the annotation tells what comes of awaiting it: classes share such methods with their async twins.
        """
        for each in self._calls_behind(reader, path):
            if model.tail_of(each[: each.rindex("(")]) in self._own_coroutines:
                made = resolver.resolve(reader, each)
                if not made or self._of_all(resolver, made) is UNKNOWN:
                    return True
        return False

    @cached_property
    def _own_coroutines(self) -> frozenset[str]:
        """All names by which coroutine functions of the project are called."""
        return frozenset(self._project.callers.with_aliases(self._coroutines.own_names))

    def _of_all(self, resolver: Resolver, values: Iterable[Value]) -> Support:
        return together(self._protocols.of_value(resolver, value) for value in values)

    def _declared(self, resolver: Resolver, function: Function) -> Support:
        scope = resolver.scope(function)
        if scope.returns == "None":
            return NOTHING
        if not scope.returns or scope.returns.rpartition(".")[2] in knowledge.NEVER_RETURNED:
            return UNKNOWN
        outside = resolver.enclosing(function) or function
        values = resolver.types.instances(outside, scope.returns)
        return self._of_all(resolver, resolver.filled(values, owners=(), member=""))


def is_placeholder(project: Project, function: Function) -> bool:
    """Whether the body of a function stands for one that is written elsewhere."""
    scope = project.scope(function)
    names = project.index(function.file).names(function.scope)
    return bool(scope.flags & model.PLACEHOLDER) and not scope.is_generator and model.RETURN not in names
