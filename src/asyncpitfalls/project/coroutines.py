"""Which calls make a coroutine, whatever subclasses do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.special_methods import CALL
from asyncpitfalls.knowledge.wrappers import ABSTRACT
from asyncpitfalls.project import paths
from asyncpitfalls.project.by_attribute import HeldByName
from asyncpitfalls.project.by_heir import ByHeir
from asyncpitfalls.project.by_name import is_anything, is_out_of_container, names_of_functions
from asyncpitfalls.project.handing_out import (
    classes_having,
    names_handing_out,
    names_of_objects,
    types_giving_coroutines,
)
from asyncpitfalls.project.made_plain import MadePlain
from asyncpitfalls.project.unanimous import Unanimous
from asyncpitfalls.project.values import Class, External, Function, Giving, Instance, Promise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeGuard

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values


class Makers(NamedTuple):
    """The coroutine functions that a callee may be, and how sure that is; none, and so false, unless it must be one."""

    values: Values
    confidence: Confidence = Confidence.CERTAIN
    of_objects: bool = False
    """They give an object that keeps a coroutine until it is awaited, and may be good for more than that."""

    def __bool__(self) -> bool:
        return bool(self.values)


_NONE = Makers(())


class Coroutines:
    """Tells coroutine functions from others, with an eye on every subclass in the project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._heirs = project.heirs
        self._resolver = project.resolver

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The names of the project's coroutine functions."""
        indexes = map(self._project.index, self._project.modules.paths)
        return frozenset(
            scope.name for index in indexes for scope in index.scopes if scope.is_async and not scope.is_generator
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """The last names of all callees that may make a coroutine: no other needs to be resolved."""
        project = self._project
        indexes = [project.index(file) for file in project.modules.paths]
        packages = {name for index in indexes for name in index.imported}
        found = set(self.own_names).union(*map(project.coroutine_names_outside, sorted(packages)))
        called = project.callers.with_heirs(classes_having(indexes, CALL))
        givers = project.callers.with_aliases(types_giving_coroutines(indexes))
        found |= names_of_objects(indexes, {*called, *givers})
        found = project.callers.with_aliases(found | {model.COROUTINE_GIVER})
        return frozenset(names_handing_out(indexes, found, project.callers.other_names))

    def made_by(self, function: Function, callee: str, *, by_name: bool = True) -> Makers:
        """What a callee, read in a function, may be: coroutine functions all, or nothing is said.

        ``by_name`` tells whether a method of an unknown object is taken for what all classes have under its name.
        """
        makers = self._made_by(function, callee, by_name=by_name)
        on_loops_alone = any(map(self._made_plain.is_async_on_loops_alone, makers.values))
        return _NONE if on_loops_alone and not self._is_in_coroutine(function) else makers

    def _made_by(self, function: Function, callee: str, *, by_name: bool) -> Makers:
        values = self._project.values(function, callee)
        if all(map(is_anything, values)):
            return self._made_by_unknown(function, callee, by_name=by_name)
        if by_name and self._unanimous.is_kept_by_base(function, callee, values):
            return self._agreed(function, callee)
        if all(isinstance(value, Giving) and isinstance(value.of, Promise) for value in values):
            # A `Callable[..., Awaitable[X]]` may also be one that makes tasks, which run by themselves.
            sure = all(map(self.is_coroutine_function, values))
            if not sure and not self._is_in_coroutine(function):
                return _NONE  # where nothing can await it, the annotation is rather wrong
            return Makers(values, Confidence.CERTAIN if sure else Confidence.PROBABLE)
        left_open = [value for value in values if not self.is_coroutine_function(value)]
        if left_open:
            makers = self._implemented(left_open) if len(left_open) == len(values) else ()
            makers = makers or self._by_heir_makers(function, callee)
            return _NONE if not makers or self._names_class(function, callee) else Makers(makers, Confidence.PROBABLE)
        if any(self._may_be_overridden(value) for value in values) and not self._names_class(function, callee):
            return _NONE
        if self._made_plain.is_looked_up(function, callee):
            return _NONE
        if any(map(self._made_plain.is_replaced, values)) and not self._is_in_coroutine(function):
            return _NONE
        return Makers(values)

    def _made_by_unknown(self, function: Function, callee: str, *, by_name: bool) -> Makers:
        """The same where nothing is known of the callee, or of the object whose method it is."""
        agreed = self._agreed(function, callee) if by_name else _NONE
        if agreed.confidence == Confidence.PROBABLE:
            return agreed
        found = self._sure(self._project.handed_in.values(function, callee))
        found = found or (self._sure(self.held_by_name.methods(function, callee)) if by_name else ())
        found = found or self._heirs_makers(function, callee)
        found = found or (self._fallback_makers(function, callee) if by_name else ())
        found = found or self._by_heir_makers(function, callee)
        return Makers(found, Confidence.PROBABLE) if found else agreed

    def _agreed(self, function: Function, callee: str) -> Makers:
        """What the method's name tells by itself, and how sure that is."""
        agreed = self._unanimous.methods(function, callee)
        if not agreed:
            return _NONE
        is_sure = self._unanimous.is_borne_out(function, callee, agreed)
        return Makers(agreed, Confidence.PROBABLE if is_sure else Confidence.POSSIBLE)

    def _is_in_coroutine(self, function: Function) -> bool:
        return self._project.scope(self._project.runner(function)).is_async

    def _sure(self, values: Values) -> Values:
        """Values that are coroutine functions all, whatever subclasses do; else none."""
        is_sure = all(self.is_coroutine_function(each) and not self._may_be_overridden(each) for each in values)
        return values if is_sure else ()

    def _by_heir_makers(self, function: Function, callee: str) -> Values:
        return self._sure(self._by_heir.methods(function, callee)) if self._is_in_coroutine(function) else ()

    @cached_property
    def _by_heir(self) -> ByHeir:
        return ByHeir(self._project)

    def _fallback_makers(self, function: Function, callee: str) -> Values:
        """The methods of what an object keeps unless it is given another one: ``self.client = client or Client()``.

        Whatever else is given must do as that does. A plain function rather has another one.
        """
        if not self._is_in_coroutine(function) or self._project.is_test(function.file):
            return ()
        some = self._project.fallbacks.some(function, paths.receiver_of(callee))
        name = model.tail_of(callee)
        found = [() if is_out_of_container(each) else self._resolver.attribute(each, name) for each in some]
        made = [method for methods in found for method in methods]
        sure = all(self.is_coroutine_function(each) and not self._may_be_overridden(each) for each in made)
        return tuple(made) if sure and all(found) else ()

    def _heirs_makers(self, function: Function, callee: str) -> Values:
        """The methods that a class leaves to those that inherit from it, where all of these are coroutine functions."""
        receiver, name = paths.receiver_of(callee), model.tail_of(callee)
        found: list[Value] = []
        is_test = self._project.is_test(function.file)
        for value in self._project.values(function, receiver) if receiver and name in self._heirs.classes_with else ():
            if not isinstance(value, Instance) or not self._resolver.lacks(value, name):
                return ()
            able = self._heirs.able(value.of, name)
            heirs = (each for each in able if is_test or not self._project.is_test(each.file))
            made = [self._resolver.attribute(each, name) for each in heirs]
            if not made or not all(each and all(map(self.is_coroutine_function, each)) for each in made):
                return ()
            found += [each for implementers in made for each in implementers]
        return tuple(dict.fromkeys(found))

    @cached_property
    def held_by_name(self) -> HeldByName:
        """What objects keep under the names of attributes."""
        return HeldByName(self._project)

    def _implemented(self, values: Iterable[Value]) -> Values:
        """The coroutine functions that implement abstract methods; none unless every class of the project has one."""
        found: list[Value] = []
        for value in values:
            decoration = self._resolver.decorators(value) if isinstance(value, Function) else None
            if not isinstance(value, Function) or decoration is None or ABSTRACT not in decoration.names:
                return ()
            scope = self._resolver.scope(value)
            owner = Class(value.file, scope.parent)
            heirs = [
                each for each in self._heirs.classes_with.get(scope.name, ()) if owner in self._heirs.ancestors(each)
            ]
            made = [self._resolver.attribute(each, scope.name) for each in heirs if each != owner]
            if not made or not all(each and all(map(self.is_coroutine_function, each)) for each in made):
                return ()
            found += [each for implementers in made for each in implementers]
        return tuple(dict.fromkeys(found))

    def is_coroutine_function(self, value: Value) -> bool:
        """Whether calling a value makes a coroutine, whatever subclasses do."""
        if isinstance(value, Function) and self._project.contradictions.stands_for_async_generator(value):
            return False
        if isinstance(value, External):
            return self._project.is_coroutine_function_outside(value)
        if isinstance(value, Instance):
            called = self._resolver.attribute(value, CALL)
            return bool(called) and all(map(self.is_coroutine_function, called))
        contradictions = self._project.contradictions
        return (
            self._resolver.gives_coroutine(value)
            and not contradictions.may_hand_on_task(value)
            and not contradictions.hands_out_function(value)
        ) or self._gives_one_from_outside(value)

    def _gives_one_from_outside(self, value: Value) -> bool:
        """Whether a function hands back what a coroutine function of another library gives it."""
        if not isinstance(value, Function):
            return False
        if self._resolver.may_give_none(value):
            return False
        made = self._resolver.called(value)
        callees = [each.path[: each.path.rfind("(")] for each in made if _is_call_outside(each)]
        return (
            bool(made)
            and len(callees) == len(made)
            and all(self._project.is_coroutine_function_outside(External(callee)) for callee in callees)
        )

    @cached_property
    def _made_plain(self) -> MadePlain:
        return MadePlain(self._project)

    @cached_property
    def _unanimous(self) -> Unanimous:
        plain = names_of_functions(self._project, lambda scope: not scope.is_async)
        return Unanimous(self._project, self.is_coroutine_function, plain)

    def may_name_one(self, argument: str) -> bool:
        """Whether an argument may stand for what makes coroutines, or for a lambda, judged by its last name."""
        return argument.startswith("<") or model.tail_of(paths.made_from(argument)) in self.names

    def _names_class(self, function: Function, callee: str) -> bool:
        """Whether the callee says itself where the method comes from: ``super().x``, ``Class.x``, ``Class().x``."""
        receiver = paths.receiver_of(callee)
        if receiver.endswith(")"):
            receiver = receiver.rpartition("(")[0]
            if receiver == "super":
                return True
        values = self._project.values(function, receiver) if receiver else ()
        return bool(values) and all(
            isinstance(value, Class)
            and self._resolver.scope(Function(value.file, value.number)).name == model.tail_of(receiver)
            for value in values
        )

    def _may_be_overridden(self, value: Value) -> bool:
        """Whether a subclass, anywhere in the project, has a method of this name that is not a coroutine function."""
        if isinstance(value, External):
            return self._is_overridden_outside(value)
        return any(
            not values or not all(map(self.is_coroutine_function, values)) for values in self._heirs.overriding(value)
        )

    def _is_overridden_outside(self, value: External) -> bool:
        """Whether a class made from one of the same package has, in place of its method, no coroutine function."""
        owner, _, name = value.path.rpartition(".")
        if not owner.endswith(")"):
            return False
        package = paths.split(value.path)[0]
        for cls in self._heirs.classes_with.get(name, ()):
            bases = (base for base in self._resolver.order(cls) or () if isinstance(base, External))
            if any(paths.split(base.path)[0] == package and self._may_have(base, name) for base in bases):
                values = self._resolver.attribute(cls, name)
                if not values or not all(map(self.is_coroutine_function, values)):
                    return True
        return False

    def _may_have(self, base: External, name: str) -> bool:
        """Whether a class of a library may have a method of this name; one that stubs describe has what they say."""
        method = External(f"{base.path}().{name}")
        return not self._project.meaning(base.path) or self._project.is_coroutine_function_outside(method)


def _is_call_outside(value: Value) -> TypeGuard[External]:
    return isinstance(value, External) and value.path.endswith(")")
