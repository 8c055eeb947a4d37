"""What does this object support: ``await``, ``with``, ``async with``, ``for``, ``async for``, being called?"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import protocols as knowledge
from asyncpitfalls.knowledge.blocking.clients import MADE_AS_TOLD
from asyncpitfalls.knowledge.blocking.rows import GIVING_OWN
from asyncpitfalls.knowledge.protocols import ALL, METHODS, NONE, Protocol
from asyncpitfalls.knowledge.values import ANYTHING, PROTOCOL
from asyncpitfalls.knowledge.wrappers import ABSTRACT
from asyncpitfalls.project import paths
from asyncpitfalls.project.inferred import Inferred
from asyncpitfalls.project.library_rows import LibraryRows, with_article
from asyncpitfalls.project.origins import Origins
from asyncpitfalls.project.protocol_sites import ProtocolSites
from asyncpitfalls.project.returned import Returned, is_placeholder
from asyncpitfalls.project.stub_names import is_of_library
from asyncpitfalls.project.support import (
    ASYNC_GENERATOR,
    ASYNC_ITERABLE,
    AT_ONCE,
    COLLECTION,
    COROUTINE,
    DATA_READ,
    FUNCTION,
    GENERATOR,
    IDLE,
    MAPPING,
    UNKNOWN,
    Support,
    exactly,
    together,
)
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
    from collections.abc import Sequence

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.coroutines import Coroutines
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values


class Protocols:
    """Answers for the objects of the project, of the standard library, and of the libraries that `knowledge` knows."""

    def __init__(self, project: Project, coroutines: Coroutines) -> None:
        self._project = project
        self._of_classes: dict[Class, Support] = {}
        self._origins = Origins(project)
        self._rows = LibraryRows(project)
        self._returned = Returned(project, coroutines, self)

    def of(self, function: Function, path: str) -> Support:
        """What a path stands for, or what the call gives that it ends in, read in a function."""
        is_call = path.endswith(")")
        asked = path[: path.rindex("(")] if is_call else path
        # An annotated name that is assigned again holds something else from there on.
        head = asked.partition(".")[0].partition("(")[0]
        bindings = self._bindings(function, head)
        kinds = {binding.kind for binding in bindings}
        if len(kinds) > 1 and model.ANNOTATION in kinds:
            return UNKNOWN
        if asked == head and not is_call and any(each == (model.ANNOTATION, "", *each[2:]) for each in bindings):
            return UNKNOWN  # what a test awaits as it gets it may be a coroutine, whatever comes of that
        resolver = self._project.resolver
        values = self._project.values(function, asked)
        found = together((self.made if is_call else self.of_value)(resolver, value) for value in values)
        if is_call and found.what == AT_ONCE.what and not self._origins.is_made(function, asked):
            return UNKNOWN  # a wrong declaration is as likely as a wrong `await`
        if is_call and found == IDLE and self._project.arguments.owner_of(function, head) is not None:
            return UNKNOWN  # a class calls what its heirs, in other projects, may have in the place of its own
        if is_call:
            found = found if found.has or found.lacks else self.inferred.of(function, asked)
            return UNKNOWN if found.lacks and self._is_in_doubt(function, asked, values, found) else found
        outcomes = self._project.contradictions.handed_out(function.file, bindings) if found.lacks else ()
        given = (self.of_value(resolver, each) for handed_out in outcomes for each in handed_out)
        return UNKNOWN if any(each.has & found.lacks for each in given) else found

    def _bindings(self, function: Function, name: str) -> Sequence[model.Binding]:
        """What a local name is bound to in a function, or in the one around it that binds it."""
        index = self._project.index(function.file)
        number = index.binder(function.scope, name)
        return index.bindings(number, name) if number else ()

    def _is_in_doubt(self, function: Function, callee: str, values: Values, found: Support) -> bool:
        """Whether something else in the project speaks against what a callee, by its declaration, gives."""
        contradictions = self._project.contradictions
        if contradictions.is_changed_below(function, callee, values):
            return True
        if contradictions.set_on_others.replaces(function, callee):
            return True
        resolver = self._project.resolver
        others = (
            together(self.made(resolver, each) for each in kept)
            for kept in contradictions.kept_beside(function, callee)
        )
        if any(each.has & found.lacks for each in others):
            return True
        instead = [*contradictions.kept_instead(function, callee)]
        given = [each for kept in (*contradictions.handed_in(function, callee), *instead) for each in kept]
        return not all(instead) or any(
            contradictions.is_foreign(each) or self.made(resolver, each).has & found.lacks for each in given
        )

    @cached_property
    def inferred(self) -> Inferred:
        """What calls give of which nothing is known by itself."""
        return Inferred(self._project, self)

    @cached_property
    def sites(self) -> ProtocolSites:
        """Where something may be done with an object that does not support it."""
        return ProtocolSites(self._project, self)

    # Objects --------------------------------------------------------------------------------------------------

    def of_value(self, resolver: Resolver, value: Value) -> Support:
        """What a value supports, asked of the project's resolver or of that of stubs."""
        if isinstance(value, Instance):
            return self._of_class(resolver, value.of)
        if isinstance(value, External):
            return self._of_external(value.path)
        if isinstance(value, Collection):
            return ASYNC_ITERABLE if value.is_async else COLLECTION
        if isinstance(value, Promise):
            return COROUTINE if value.is_coroutine else Support(Protocol.AWAIT, NONE, "an awaitable")
        if isinstance(value, Context):
            return self._returned.by(resolver, value.made_by)
        if isinstance(value, Generator):
            return ASYNC_GENERATOR if resolver.scope(value.made_by).is_async else GENERATOR
        if isinstance(value, Function):
            return FUNCTION if resolver.decorators(value) is not None else UNKNOWN
        if isinstance(value, (Mapping, Tuple)):
            return MAPPING if isinstance(value, Mapping) else exactly(Protocol.FOR, "a tuple")
        return self._of_coroutine(resolver, value) if isinstance(value, Coroutine) else UNKNOWN

    def _of_coroutine(self, resolver: Resolver, value: Coroutine) -> Support:
        is_own = resolver is self._project.resolver
        is_stand_in = is_own and self._project.contradictions.stands_for_async_generator(value.made_by)
        return UNKNOWN if is_stand_in else COROUTINE

    def _of_external(self, path: str) -> Support:
        callee = path[: path.rindex("(")] if path.endswith(")") else ""
        support = self._of_known(path, callee)
        lacks = self._whatever_own_heirs_do(path, callee, support.lacks) if callee else support.lacks
        return support if lacks == support.lacks else support._replace(lacks=lacks)

    def _of_known(self, path: str, callee: str) -> Support:
        row = self._rows.row(callee) if callee else self._rows.attribute(path)
        if row is not None or self._rows.is_out_of_data(path):
            return row or DATA_READ
        installed = self._project.installed.makes_coroutine(callee) if callee else None
        if installed:
            return COROUTINE
        stubs, ask = self._project.stubs, self.made if callee else self.of_value
        meant = self._project.meaning(callee or path)
        support = together(ask(stubs, value) for value in meant)
        if support is COROUTINE:
            return support if installed is None else UNKNOWN  # what is installed knows better than our stubs
        if support is ASYNC_ITERABLE:
            return support
        package = paths.split(path)[0]
        place = self._project.stub_place(package)
        if place is not None and is_of_library(place):
            is_object = bool(callee) and all(isinstance(value, Class) for value in meant)
            support = support._replace(lacks=support.lacks & Protocol.AWAIT if is_object else NONE)
        return AT_ONCE if not support.lacks and callee and self.waits_itself(callee) else support

    def waits_itself(self, callee: str) -> bool:
        """Whether something of a library is known to keep its thread until it has its result: it gives that result."""
        told = any(made in callee for made in MADE_AS_TOLD)
        name = self._project.is_any_of(External(callee), self.waiting) if not told else None
        return name is not None and not self._project.versions.is_older(name) and self._origins.has_made(callee)

    @cached_property
    def waiting(self) -> frozenset[str]:
        """Their names, those apart that give what somebody else has put there, or do as arguments say."""
        rows = self._project.knowledge.blocking.items()
        return self._project.within_reach(
            name for name, row in rows if row.kind in GIVING_OWN and not row.unless and not row.only
        )

    def _whatever_own_heirs_do(self, path: str, cls: str, lacks: Protocol) -> Protocol:
        """What objects of a library's class, and of all of the project that inherit from it, do not support."""
        objects = self._project.meaning(path) if lacks else ()
        meant = tuple(each.of for each in objects if isinstance(each, Instance))
        for protocol, methods in METHODS.items():
            if lacks & protocol and any(self._project.heirs.any_of_library(cls, meant, name) for name in methods):
                lacks &= ~protocol
        return lacks

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
        return Support(has, ALL & ~has & ~undecided, with_article(self._rows.public_name(resolver, cls)))

    def _of_base(self, resolver: Resolver, base: Class | External) -> Support:
        """What a class brings by itself; all that it does not bring, bases decide that come after it."""
        if isinstance(base, External):
            row = self._rows.row(base.path[: base.path.rindex("(")] if base.path.endswith(")") else base.path)
            meant = self._project.meaning(base.path) if row is None else ()
            above = [self._inherited(self._project.stubs, value) for value in meant if isinstance(value, Class)]
            return row or (above[0] if len(above) == 1 else UNKNOWN)
        names = resolver.modules.index(base.file).names(base.number)
        if resolver.definition(base) in ANYTHING or not self._is_as_written(resolver, base):
            return UNKNOWN
        partly = resolver is self._project.stubs and is_of_library(base.file)
        has = undecided = NONE
        for protocol, methods in METHODS.items():
            found = [value for name in methods if name in names for value in resolver.attribute(base, name) or (None,)]
            if any(isinstance(value, Function) and self._only_refuses(resolver, value) for value in found):
                undecided |= protocol
            elif found:
                has |= protocol
        # Stubs of libraries leave out special methods, but never the one for `await`.
        told = Protocol.AWAIT if partly else ALL
        return Support(has, told & ~has & ~undecided, "")

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
        return resolver is self._project.resolver and is_placeholder(self._project, method)

    def _whatever_heirs_do(self, cls: Class, lacks: Protocol) -> Protocol:
        """What objects of a class, and of every class of the project that inherits from it, do not support."""
        for protocol, methods in METHODS.items():
            if any(any(self._project.heirs.having(cls, name)) for name in methods):
                lacks &= ~protocol
        return lacks

    # Calls ----------------------------------------------------------------------------------------------------

    def made(self, resolver: Resolver, value: Value) -> Support:
        """What calling a value gives."""
        if isinstance(value, External):
            return self._of_external(f"{value.path}()")
        if isinstance(value, Class):
            # What a class makes is of that very class, whatever classes inherit from it.
            return self._inherited(resolver, value) if self._makes_itself(resolver, value) else UNKNOWN
        if isinstance(value, Giving):
            # Mostly what a parameter is declared to be called with and to give; that is wrong more often than code is.
            return self.of_value(resolver, value.of)._replace(lacks=NONE)
        if not isinstance(value, Function):
            return UNKNOWN
        overriding = list(self._project.heirs.overriding(value)) if resolver is self._project.resolver else []
        # An abstract method is never run where every object has another one.
        is_abstract = self._is_abstract(resolver, value)
        stands_for = bool(overriding) and (is_abstract or is_placeholder(self._project, value))
        made = [] if stands_for else [self._returned.by(resolver, value)]
        for others in overriding:
            made += [self._returned.by(resolver, each) if isinstance(each, Function) else UNKNOWN for each in others]
            made += () if others else (UNKNOWN,)
        found = together(made)
        return found if is_abstract or not stands_for else found._replace(is_sure=False)

    @staticmethod
    def _is_abstract(resolver: Resolver, method: Function) -> bool:
        decoration = resolver.decorators(method)
        return decoration is not None and ABSTRACT in decoration.names

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


def _is_protocol(resolver: Resolver, cls: Class) -> bool:
    """Whether a class only says what objects of other classes have (PEP 544)."""
    return any(model.tail_of(base) == PROTOCOL for base in resolver.scope(Function(*cls)).bases)
