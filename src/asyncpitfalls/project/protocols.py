"""What does this object support: ``await``, ``with``, ``async with``, ``for``, ``async for``, being called?"""

from __future__ import annotations

from functools import cached_property, reduce
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import decorators, libraries
from asyncpitfalls.knowledge import protocols as knowledge
from asyncpitfalls.knowledge.protocols import ALL, METHODS, NONE, Protocol
from asyncpitfalls.knowledge.values import ANYTHING, PROTOCOL
from asyncpitfalls.project import paths
from asyncpitfalls.project.contradictions import Contradictions
from asyncpitfalls.project.protocol_sites import ProtocolSites
from asyncpitfalls.project.values import (
    Class,
    Collection,
    Context,
    Coroutine,
    External,
    Function,
    Generator,
    Giving,
    Instance,
    Mapping,
    Promise,
    Tuple,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.coroutines import Coroutines
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values


class Support(NamedTuple):
    """What an object is known to support, and what it is known not to; of anything else nothing is known."""

    has: Protocol
    lacks: Protocol
    what: str
    """How a message calls the object, with its article."""


def _exactly(has: Protocol, what: str) -> Support:
    return Support(has, ALL & ~has, what)


MOST_NAMED = 2
"""A message that names more classes than this is not read to its end."""

_LEADING_TO = Protocol.AWAIT | Protocol.WITH | Protocol.ASYNC_WITH
"""What gives something else than the object itself."""

UNKNOWN = Support(NONE, NONE, "")
NOTHING = _exactly(NONE, "None")
COROUTINE = _exactly(Protocol.AWAIT, "a coroutine")
FUNCTION = _exactly(Protocol.CALL, "a function")
GENERATOR = _exactly(Protocol.FOR, "a generator")
ASYNC_GENERATOR = _exactly(Protocol.ASYNC_FOR, "an async generator")
COLLECTION = _exactly(Protocol.FOR, "a collection")
ASYNC_ITERABLE = _exactly(Protocol.ASYNC_FOR, "an async iterable")
CONTEXT = _exactly(Protocol.WITH, "a context manager")
ASYNC_CONTEXT = _exactly(Protocol.ASYNC_WITH, "an async context manager")


class Protocols:
    """Answers for the objects of the project, of the standard library, and of the libraries that `knowledge` knows."""

    def __init__(self, project: Project, coroutines: Coroutines, is_partial: Callable[[str], bool]) -> None:
        """``is_partial`` tells of a stub whether it leaves things out."""
        self._project = project
        self._coroutines = coroutines
        self._is_partial = is_partial
        self._of_classes: dict[Class, Support] = {}
        self._by_functions: dict[Function, Support] = {}
        self._contradictions = Contradictions(project)

    def of(self, function: Function, path: str) -> Support:
        """What a path stands for, or what the call gives that it ends in, read in a function."""
        is_call = path.endswith(")")
        asked = path[: path.rindex("(")] if is_call else path
        # An annotated name that is assigned again holds something else from there on.
        head = asked.partition(".")[0].partition("(")[0]
        kinds = {binding.kind for binding in self._bindings(function, head)}
        if len(kinds) > 1 and model.ANNOTATION in kinds:
            return UNKNOWN
        resolver = self._project.resolver
        values = self._project.values(function, asked)
        found = _together((self._made if is_call else self._of)(resolver, value) for value in values)
        return UNKNOWN if is_call and found.lacks and self._is_in_doubt(function, asked, values, found) else found

    def _bindings(self, function: Function, name: str) -> Sequence[model.Binding]:
        """What a local name is bound to in a function, or in the one around it that binds it."""
        index = self._project.index(function.file)
        number = function.scope
        while number > model.MODULE_SCOPE and name not in index.names(number):
            number = index.scopes[number].parent
        return index.bindings(number, name) if number > model.MODULE_SCOPE else ()

    def _is_in_doubt(self, function: Function, callee: str, values: Values, found: Support) -> bool:
        """Whether something else in the project speaks against what a callee, by its declaration, gives."""
        if self._contradictions.is_changed_below(function, callee, values):
            return True
        resolver = self._project.resolver
        others = (
            _together(self._made(resolver, each) for each in kept)
            for kept in self._contradictions.kept_beside(function, callee)
        )
        if any(each.has & found.lacks for each in others):
            return True
        given = [each for kept in self._contradictions.handed_in(function, callee) for each in kept]
        return any(
            self._contradictions.is_foreign(each) or self._made(resolver, each).has & found.lacks for each in given
        )

    @cached_property
    def sites(self) -> ProtocolSites:
        """Where something may be done with an object that does not support it."""
        return ProtocolSites(self._project, self)

    # Objects --------------------------------------------------------------------------------------------------

    def _of(self, resolver: Resolver, value: Value) -> Support:
        if isinstance(value, Instance):
            return self._of_class(resolver, value.of)
        if isinstance(value, External):
            return self._of_external(value.path)
        if isinstance(value, Collection):
            return ASYNC_ITERABLE if value.is_async else COLLECTION
        if isinstance(value, Promise):
            return COROUTINE if value.is_coroutine else Support(Protocol.AWAIT, NONE, "an awaitable")
        if isinstance(value, Context):
            return self._made_by(resolver, value.made_by)
        if isinstance(value, Generator):
            return ASYNC_GENERATOR if resolver.scope(value.made_by).is_async else GENERATOR
        if isinstance(value, Function):
            return FUNCTION if resolver.decorators(value) is not None else UNKNOWN
        if isinstance(value, (Mapping, Tuple)):
            return _exactly(Protocol.FOR, "a dict" if isinstance(value, Mapping) else "a tuple")
        return COROUTINE if isinstance(value, Coroutine) else UNKNOWN

    def _of_external(self, path: str) -> Support:
        callee = path[: path.rindex("(")] if path.endswith(")") else ""
        support = self._of_known(path, callee)
        lacks = self._whatever_own_heirs_do(callee, support.lacks) if callee and support.lacks else support.lacks
        return support if lacks == support.lacks else support._replace(lacks=lacks)

    def _of_known(self, path: str, callee: str) -> Support:
        row = self._row(callee) if callee else None
        if row is not None:
            return row
        installed = self._project.installed.makes_coroutine(callee) if callee else None
        if installed:
            return COROUTINE
        stubs, ask = self._project.stubs, self._made if callee else self._of
        support = _together(ask(stubs, value) for value in self._project.meaning(callee or path))
        package = paths.split(path)[0]
        place = stubs.modules.find("", libraries.SAME_AS.get(package, package))
        if support is COROUTINE:
            return support if installed is None else UNKNOWN  # what is installed knows better than our stubs
        return support._replace(lacks=NONE) if place is not None and self._is_partial(place) else support

    def _whatever_own_heirs_do(self, cls: str, lacks: Protocol) -> Protocol:
        """What objects of a library's class, and of all of the project that inherit from it, do not support."""
        meant = self._project.meaning(cls)
        for protocol, methods in METHODS.items():
            if lacks & protocol and any(self._coroutines.has_heir_with(cls, meant, name) for name in methods):
                lacks &= ~protocol
        return lacks

    def _row(self, callee: str) -> Support | None:
        """What we know of calling something of a library."""
        rows = self._project.knowledge.supports
        name = self._project.is_any_of(External(callee), self._row_names)
        return None if name is None else _exactly(rows[name], _with_article(name))

    @cached_property
    def _row_names(self) -> frozenset[str]:
        return frozenset(self._project.knowledge.supports)

    def _of_class(self, resolver: Resolver, cls: Class) -> Support:
        if cls not in self._of_classes:
            self._of_classes[cls] = self._read(resolver, cls)
        return self._of_classes[cls]

    def _read(self, resolver: Resolver, cls: Class) -> Support:
        support = self._inherited(resolver, cls)
        lacks = support.lacks
        if _is_protocol(resolver, cls):
            lacks = knowledge.ASYNC_ONLY.get(resolver.definition(cls), NONE)
        if resolver is self._project.resolver:
            lacks = self._whatever_heirs_do(cls, lacks)
        return support._replace(lacks=lacks)

    def _inherited(self, resolver: Resolver, cls: Class) -> Support:
        """What an object of exactly this class supports, by the class itself and its bases."""
        order = resolver.order(cls)
        has = undecided = NONE
        for base in order or (cls,):
            above = self._of_base(resolver, base)
            has |= above.has & ~undecided
            undecided |= ALL & ~above.has & ~above.lacks & ~has
        if order is None:
            undecided = ALL
        return Support(has, ALL & ~has & ~undecided, _with_article(self._public_name(resolver, cls)))

    def _of_base(self, resolver: Resolver, base: Class | External) -> Support:
        """What a class brings by itself; all that it does not bring, bases decide that come after it."""
        if isinstance(base, External):
            row = self._row(base.path)
            meant = self._project.meaning(base.path) if row is None else ()
            above = [self._inherited(self._project.stubs, value) for value in meant if isinstance(value, Class)]
            return row or (above[0] if len(above) == 1 else UNKNOWN)
        names = resolver.modules.index(base.file).names(base.number)
        if resolver.definition(base) in ANYTHING or not self._is_as_written(resolver, base):
            return UNKNOWN
        partly = resolver is self._project.stubs and self._is_partial(base.file)
        has = undecided = NONE
        for protocol, methods in METHODS.items():
            found = [value for name in methods if name in names for value in resolver.attribute(base, name) or (None,)]
            if any(isinstance(value, Function) and self._only_refuses(resolver, value) for value in found):
                undecided |= protocol
            elif found:
                has |= protocol
        return Support(has, NONE if partly else ALL & ~has & ~undecided, "")

    def _is_as_written(self, resolver: Resolver, cls: Class) -> bool:
        """Whether the decorators of a class leave its special methods alone."""
        scope = resolver.scope(Function(*cls))
        outside = resolver.enclosing(Function(*cls)) or Function(*cls)
        for path in scope.decorators if resolver is self._project.resolver else ():
            values = resolver.resolve(outside, path.partition("(")[0])
            if not values or any(self._project.canonical(each) not in knowledge.KEEPING_CLASSES for each in values):
                return False
        return True

    def _only_refuses(self, resolver: Resolver, method: Function) -> bool:
        """Whether a special method is there to say that it should not be used, or for others to be written."""
        return resolver is self._project.resolver and self._is_placeholder(method)

    def _whatever_heirs_do(self, cls: Class, lacks: Protocol) -> Protocol:
        """What objects of a class, and of every class of the project that inherits from it, do not support."""
        for protocol, methods in METHODS.items():
            if any(any(self._coroutines.heirs_with(cls, name)) for name in methods):
                lacks &= ~protocol
        return lacks

    def _public_name(self, resolver: Resolver, cls: Class) -> str:
        """The shortest name under which a class can be imported; its own name where no other module matters."""
        names = resolver.definition(cls).split(".")
        if resolver is self._project.resolver or names[0] == "builtins" or names[0].startswith("_"):
            return resolver.scope(Function(*cls)).qualname
        short = (".".join([*names[:count], names[-1]]) for count in range(1, len(names)))
        return next((name for name in short if self._project.meaning(name) == (cls,)), names[-1])

    # Calls ----------------------------------------------------------------------------------------------------

    def _made(self, resolver: Resolver, value: Value) -> Support:
        """What calling a value gives."""
        if isinstance(value, External):
            return self._of_external(f"{value.path}()")
        if isinstance(value, Class):
            # What a class makes is of that very class, whatever classes inherit from it.
            return self._inherited(resolver, value) if self._makes_itself(resolver, value) else UNKNOWN
        if isinstance(value, Giving):
            # Mostly what a parameter is declared to be called with and to give; that is wrong more often than code is.
            return self._of(resolver, value.of)._replace(lacks=NONE)
        if not isinstance(value, Function):
            return UNKNOWN
        made = [self._made_by(resolver, value)]
        for others in self._coroutines.overriding(value) if resolver is self._project.resolver else ():
            made += [self._made_by(resolver, each) if isinstance(each, Function) else UNKNOWN for each in others]
            made += () if others else (UNKNOWN,)
        return _together(made)

    def _makes_itself(self, resolver: Resolver, cls: Class) -> bool:
        """Whether calling a class gives an object of it."""
        if resolver is not self._project.resolver:
            return True
        for base in resolver.order(cls) or (cls,):
            if isinstance(base, Class):
                scope = resolver.scope(Function(*base))
                outside = resolver.enclosing(Function(*base)) or Function(*base)
                metas = resolver.resolve(outside, scope.metaclass) if scope.metaclass else ()
                plain = all(self._project.canonical(each) in knowledge.PLAIN_METACLASSES for each in metas)
                if "__new__" in resolver.modules.index(base.file).names(base.number) or not plain:
                    return False
        return True

    def _made_by(self, resolver: Resolver, function: Function) -> Support:
        if function not in self._by_functions:
            self._by_functions[function] = UNKNOWN  # for one that leads back to itself
            self._by_functions[function] = self._outcome(resolver, function)
        return self._by_functions[function]

    def _outcome(self, resolver: Resolver, function: Function) -> Support:
        decoration = resolver.decorators(function)
        own = resolver is self._project.resolver
        if decoration is None or (own and self._is_placeholder(function)):
            return UNKNOWN
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

    def _returned(self, resolver: Resolver, function: Function) -> Support:
        """What a function of the project returns: what its annotation says, unless its text says otherwise."""
        returned = self._project.index(function.file).bindings(function.scope, model.RETURN)
        written = [binding for binding in returned if binding.value != "None"]
        if not resolver.scope(function).returns:
            return self._of_all(resolver, resolver.resolve(function, model.RETURN)) if written else NOTHING
        declared = self._declared(resolver, function)
        if declared is NOTHING and written:
            return UNKNOWN  # an annotation that was not kept up with an overriding method
        ways = (resolver.resolve(Function(function.file, each.scope), each.value) for each in written)
        made = [value for values in ways for value in values]
        if any(self._of(resolver, each).has & declared.lacks for each in made):
            return UNKNOWN
        if declared.lacks and self._contradictions.is_of_library(function, made):
            return UNKNOWN
        readers = [(Function(function.file, each.scope), each.value) for each in written]
        doubts = [self._left_open(resolver, reader, self._calls_behind(reader, path)) for reader, path in readers]
        is_plain = resolver.scope(function).returns in knowledge.PLAIN_VALUES
        for unverified, contradicted in doubts:
            declared = declared._replace(lacks=declared.lacks & ~contradicted & ~(NONE if is_plain else unverified))
        if any(self._may_be_coroutine(resolver, reader, path) for reader, path in readers):
            return declared._replace(has=declared.has | Protocol.AWAIT, lacks=declared.lacks & ~Protocol.AWAIT)
        return declared

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
            if not values or any(map(self._contradictions.is_foreign, values)):
                unverified = _LEADING_TO
            for value in resolver.resolve(reader, call[: call.rindex("(")]):
                if isinstance(value, Function) and resolver.scope(value).returns:
                    contradicted |= self._declared(resolver, value).lacks & ~self._made(resolver, value).lacks
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
        return _together(self._of(resolver, value) for value in values)

    def _declared(self, resolver: Resolver, function: Function) -> Support:
        scope = resolver.scope(function)
        if scope.returns == "None":
            return NOTHING
        if not scope.returns or scope.returns.rpartition(".")[2] in knowledge.NEVER_RETURNED:
            return UNKNOWN
        outside = resolver.enclosing(function) or function
        return _together(self._of(resolver, value) for value in resolver.types.instances(outside, scope.returns))

    def _is_placeholder(self, function: Function) -> bool:
        """Whether the body stands for one that is written elsewhere."""
        scope = self._project.scope(function)
        names = self._project.index(function.file).names(function.scope)
        return bool(scope.flags & model.PLACEHOLDER) and not scope.is_generator and model.RETURN not in names


def _together(supports: Iterable[Support]) -> Support:
    """What every one of several objects supports, and what none does."""
    found = list(supports)
    if len(found) <= 1:
        return found[0] if found else UNKNOWN
    whats = list(dict.fromkeys(each.what for each in found))
    what = " or ".join(whats) if len(whats) <= MOST_NAMED else f"{whats[0]} or the like"
    return Support(
        reduce(lambda one, other: one & other, (each.has for each in found)),
        reduce(lambda one, other: one & other, (each.lacks for each in found)),
        what,
    )


def _is_protocol(resolver: Resolver, cls: Class) -> bool:
    """Whether a class only says what objects of other classes have (PEP 544)."""
    return any(model.tail_of(base) == PROTOCOL for base in resolver.scope(Function(*cls)).bases)


def _with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} `{name}`"
