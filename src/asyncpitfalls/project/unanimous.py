"""Methods of objects of which nothing is known: every class of the project that has such a method is asked."""

from __future__ import annotations

import builtins
import collections
import io
import pathlib
import re
import types
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.decorators import PROPERTIES
from asyncpitfalls.knowledge.ubiquitous import UBIQUITOUS
from asyncpitfalls.knowledge.unittests import PREFIX
from asyncpitfalls.project import paths
from asyncpitfalls.project.by_name import JOINT, is_anything, is_out_of_container
from asyncpitfalls.project.values import Class, External, Function, Instance, Module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Value, Values

_BUILTIN_TYPES = (
    *(each for each in vars(builtins).values() if isinstance(each, type)),
    *(collections.deque, collections.Counter, collections.OrderedDict),
    *(io.TextIOWrapper, io.BytesIO, types.GeneratorType, types.CoroutineType, types.FunctionType),
    *(pathlib.Path, re.Pattern, re.Match),
)


_MOCK = "mock"
"""What names hold that stand for objects which are coroutine functions only where a test wants them to be."""


class Unanimous:
    """Answers by a method's name alone, where all classes agree and nothing else is likely to be meant."""

    def __init__(
        self,
        project: Project,
        is_meant: Callable[[Value], bool],
        others: frozenset[str],
    ) -> None:
        """``is_meant`` tells of a method whether it does what is asked for: makes a coroutine, for example.

        ``others`` are the names of functions of modules that may do something else.
        """
        self._project = project
        self._resolver = project.resolver
        self._heirs = project.heirs
        self._is_meant = is_meant
        self._others = others
        self._known: dict[str, Values] = {}

    def methods(self, function: Function, callee: str) -> Values:
        """The methods that a callee of an unknown object may be; empty unless it must be one of those that are meant.

        A plain function is no place for coroutines: what it calls there is rather another library's, unless the file
        has the class itself. So it is with a test, which has its own ways to get at objects.
        """
        receiver, name = paths.receiver_of(callee), model.tail_of(callee)
        by_base = JOINT in name and self.is_kept_by_base(function, receiver, self._project.values(function, receiver))
        told = not receiver or receiver.startswith(model.TESTED_NAME) or self._is_not_there(function, receiver)
        if told or not (by_base or self._may_be_any(function, receiver)):
            return ()
        if name not in self._known:
            self._known[name] = self._agreed(name)
        values = self._known[name] if _MOCK not in receiver.partition(".")[0].lower() else ()
        if by_base and not self._is_own(values):
            return ()
        is_near = bool(values) and self._is_near(function, name, values) and self._may_spell(receiver, name, values)
        return values if is_near and not self._is_other(function, receiver, name) else ()

    def is_borne_out(self, function: Function, callee: str, values: Values) -> bool:
        """Whether something else than the method's name tells as well that a callee is one of these methods.

        The receiver is the object at hand, or is called like a class that has the method or like the module of that
        class; the file itself has the method, and not around a lambda that calls its like, nor as one of the very class
        of which the receiver is an attribute; or the project awaits this method of objects that are called so.
        """
        receiver, name = paths.receiver_of(callee), model.tail_of(callee)
        if self._project.arguments.owner_of(function, receiver) is not None:
            return True
        keeper = self._project.arguments.owner_of(function, receiver.partition(".")[0])
        for method in values:
            if not isinstance(method, Function):
                return True
            is_own = keeper is not None and self._project.declarations.owner(method) == keeper
            if method.file == function.file and not is_own and method != self._around_lambda(function):
                return True
        return self.is_called_like(receiver, values) or any(
            site.call.use & model.AWAITED for site in self.on_the_like(receiver, name)
        )

    def is_called_like(self, receiver: str, values: Values) -> bool:
        """Whether a receiver is called like a class that has one of some methods, or like the module of that class."""
        tail = model.tail_of(receiver)
        word = _folded(tail)
        for method in values:
            if not isinstance(method, Function):
                continue
            owner = self._project.declarations.owner(method)
            module = self._project.modules.dotted(method.file).rpartition(".")[2]
            names = {_folded(module), *([_folded(self._project.scope(Function(*owner)).name)] if owner else [])}
            if word and any(each.endswith(word) for each in names):
                return True
            if JOINT in tail.strip(JOINT) and any(each.startswith(word) for each in names):
                return True
        return False

    def on_the_like(self, receiver: str, name: str) -> Iterator[Site]:
        """The project's calls of the name on what is called like a receiver."""
        word = _folded(model.tail_of(receiver))
        for site in self._project.callers.spelled(name):
            if _folded(model.tail_of(paths.receiver_of(site.call.callee))) == word:
                yield site

    def _around_lambda(self, function: Function) -> Function | None:
        """The function that a lambda is written in; None where a function is none."""
        around: Function | None = function
        while around is not None and self._project.scope(around).kind == model.LAMBDA:
            around = self._resolver.enclosing(around)
        return around if around != function else None

    def _is_near(self, function: Function, name: str, values: Values) -> bool:
        """Whether the methods of a name are those that a function may well mean.

        Names that begin with an underscore are for the file. A test that registers methods by decorators has them
        called from elsewhere.
        """
        places = {value.file for value in values if isinstance(value, Function)}
        own = [value for value in values if isinstance(value, Function) and value.file == function.file]
        is_test = self._project.is_test(function.file)
        if not is_test and not own and all(map(self._project.is_test, places)):
            return False  # what tests put in the place of objects of a library, which have these methods in their way
        if own:
            return not (is_test and any(self._project.scope(each).decorators for each in own))
        return self._project.scope(self._project.runner(function)).is_async and not (is_test or name.startswith("_"))

    def _may_spell(self, receiver: str, name: str, values: Values) -> bool:
        """Whether a receiver is not called like a class of the project that has no such method, nor has its heirs.

        ``client`` may well be short for an ``HTTPClient``, whatever else is a ``Client``.
        """
        word = _folded(model.tail_of(receiver))
        spelled = self._classes_as_spelled.get(word, ())
        methods = [value for value in values if isinstance(value, Function)] if spelled else []
        owners = [owner for owner in map(self._project.declarations.owner, methods) if owner is not None]
        return not spelled or any(
            not self._resolver.lacks(Instance(each), name)
            or any(each in self._heirs.ancestors(owner) for owner in owners)
            or any(_folded(self._project.scope(Function(*owner)).name).endswith(word) for owner in owners)
            for each in spelled
        )

    @cached_property
    def _classes_as_spelled(self) -> dict[str, list[Class]]:
        """The project's classes by their names, as names of objects spell them: ``_skill_registry``."""
        found: dict[str, list[Class]] = {}
        for file in self._project.modules.paths:
            for number, scope in enumerate(self._project.index(file).scopes):
                if scope.kind == model.CLASS:
                    found.setdefault(_folded(scope.name), []).append(Class(file, number))
        return found

    def _is_other(self, function: Function, receiver: str, name: str) -> bool:
        """Whether one of the objects that a receiver may be is known, and has no such method of the name."""
        for value in self._project.handed_in.some(function, receiver):
            if is_out_of_container(value):
                continue
            made = self._resolver.attribute(value, name)
            if not made or not all(map(self._is_meant, made)):
                return True
        return False

    def is_kept_by_base(self, function: Function, path: str, values: Values) -> bool:
        """Whether objects are attributes that a class has from a base out of a library of which nothing is known.

        Such a base keeps, as often as not, what the project gives to it.
        """
        head, _, more = path.partition(".")
        outside = more and values and all(isinstance(each, External) for each in values)
        cls = self._project.arguments.owner_of(function, head) if outside else None
        order = self._project.resolver.known_order(cls) if cls is not None else ()
        bases = tuple(f"{base.path}()." for base in order if isinstance(base, External))
        return bool(bases) and all(
            isinstance(each, External) and each.path.startswith(bases) and self._is_of_unknown(each) for each in values
        )

    def _is_of_unknown(self, value: External) -> bool:
        package = paths.split(value.path)[0]
        return self._project.stub_place(package) is None and not any(self._project.installed.modules.places(package))

    def _is_own(self, values: Values) -> bool:
        """Whether methods are of classes that are the project's alone, down to the last base."""
        owners = [self._project.declarations.owner(each) for each in values if isinstance(each, Function)]
        orders = [self._resolver.order(owner) if owner is not None else None for owner in owners]
        return all(order is not None and all(isinstance(base, Class) for base in order) for order in orders)

    def _is_not_there(self, function: Function, receiver: str) -> bool:
        """Whether an object is sought where it is not: in a module of the project, or in the object at hand.

        It is from another time, and what it had then nobody knows.
        """
        head, steps = paths.split(receiver)
        names = self._resolver.names
        bindings = self._project.index(function.file).bindings_from(function.scope, head)
        if any(each.kind == model.FROM and names.is_not_there(function.file, each.value) for each in bindings):
            return True
        modules = (each for each in self._project.values(function, head) if isinstance(each, Module))
        sought = steps[0][1] if steps and steps[0][0] == paths.ATTRIBUTE else ""
        if not sought or any(names.is_not_in(each.place, sought) for each in modules):
            return bool(sought)
        own = self._project.arguments.owner_of(function, head)
        return own is not None and (
            self._project.contradictions.set_on_others.never_gets(own, sought) or self._has_lost_base(own, sought)
        )

    def _has_lost_base(self, cls: Class, attribute: str) -> bool:
        """Whether an attribute must come from a base that its module does not have: a file nobody could read, say."""
        index = self._project.index(cls.file)
        heads = {paths.split(base)[0] for base in index.scopes[cls.number].bases}
        return attribute not in index.names(cls.number) and any(
            each.kind == model.FROM and self._resolver.names.is_not_there(cls.file, each.value)
            for head in heads
            for each in index.bindings(model.MODULE_SCOPE, head)
        )

    def _may_be_any(self, function: Function, receiver: str) -> bool:
        """Whether an object may be of any class; so may one whose class inherits from what is not known.

        What a test gets as a parameter rather stands in for the program, or speaks to it from outside.
        """
        scope = self._project.scope(function)
        given = receiver.partition(".")[0] in scope.parameters and scope.name.startswith(PREFIX)
        if given and self._project.is_test(function.file):
            return False
        values = tuple(each for each in self._project.values(function, receiver) if not is_anything(each))
        known = receiver == "super()" or not all(isinstance(value, (Instance, Class)) for value in values)
        return not known and all(self._resolver.order(_class_of(value)) is None for value in values)

    def _agreed(self, name: str) -> Values:
        if name in UBIQUITOUS or name.startswith("__") or any(hasattr(each, name) for each in _BUILTIN_TYPES):
            return ()
        found: list[Value] = []
        for cls in self._heirs.classes_with.get(name, ()):
            values = self._resolver.attribute(cls, name)
            if not values or not all(self._is_meant(each) and not self._is_property(each) for each in values):
                return ()
            if any(isinstance(each, Function) and self._extends_another(each, name) for each in values):
                return ()
            found += values
        return () if name in self._others else tuple(dict.fromkeys(found))

    def _extends_another(self, method: Function, name: str) -> bool:
        """Whether a base from elsewhere has the method too, for this one calls it: objects of that base are about."""
        return any(
            call.scope == method.scope and call.callee == f"super().{name}" and not call.use & model.AWAITED
            for call in self._project.index(method.file).calls_of(name)
        )

    def _is_property(self, value: Value) -> bool:
        decoration = self._resolver.decorators(value) if isinstance(value, Function) else None
        return decoration is not None and bool(PROPERTIES.intersection(decoration.names))


def _folded(name: str) -> str:
    return name.replace("_", "").lower()


def _class_of(value: Value) -> Class:
    return value.of if isinstance(value, Instance) else Class(*value)  # type: ignore[misc]
