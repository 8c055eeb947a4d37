"""What stands for a type variable (typing specification, "Generics"; PEP 695): arguments of a class, or its bound."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.decorators import STATIC_METHOD
from asyncpitfalls.knowledge.holders import SELF
from asyncpitfalls.project import paths
from asyncpitfalls.project.types import class_of
from asyncpitfalls.project.values import (
    Class,
    Collection,
    External,
    Function,
    Giving,
    Instance,
    Mapping,
    Module,
    Promise,
    Tuple,
    Variable,
)

if TYPE_CHECKING:
    from asyncpitfalls.project.classes import Classes
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values

    Arguments = dict[Variable, Values]

_NOTHING: Values = ()
_NAMES = re.compile(r"[\w.]+").findall
_CLOSED = frozenset({Class, External, Function, Module})
"""Most values by far, and they hold no others."""
_LISTING = frozenset({"Generic", "Protocol"})
"""Bases whose parameters are all the type variables of a class, in order."""


class Generics:
    """Puts into values what their type variables stand for."""

    def __init__(self, resolver: Resolver, classes: Classes) -> None:
        self._resolver = resolver
        self._classes = classes

    def filled(self, values: Values, owners: Values, member: str) -> Values:
        """Values that come from a member of some objects; nothing where a type variable may be anything."""
        if _CLOSED.issuperset(map(type, values)) or not any(map(_is_open, values)):
            return values
        objects = (Instance(each) if isinstance(each, Class) else each for each in owners)
        arguments = [self._arguments(each, member) for each in objects if isinstance(each, Instance)]
        return self._resolver.union(self._fill(each, known) for each in values for known in arguments or [{}])

    def called_with(self, function: Function, reader: Function, argument: str) -> Values:
        """What a plain function gives whose first argument, read in a scope, says what its type variable stands for.

        ``load(User)`` gives a ``User`` where it is ``def load(kind: type[T]) -> T``. Nothing where it says nothing.
        """
        scope = self._resolver.scope(function)
        enclosing = self._resolver.enclosing(function)
        if not scope.returns or scope.is_async or scope.is_generator or enclosing is None:
            return _NOTHING
        given = self._resolver.types.instances(enclosing, scope.returns)
        if not any(isinstance(each, Giving) or _is_open(each) for each in given):
            return _NOTHING
        is_method = self._resolver.scope(enclosing).kind == model.CLASS
        is_bound = is_method and STATIC_METHOD not in self._resolver.decorator_names(function)
        first = scope.parameters[is_bound : is_bound + 1]
        bindings = self._resolver.modules.index(function.file).bindings(function.scope, first[0]) if first else ()
        declared = self._resolver.types.instances(enclosing, bindings[0].value) if len(bindings) == 1 else _NOTHING
        if len(declared) != 1:
            return _NOTHING
        known = _solved(declared[0], self._resolver.resolve(reader, argument))
        return self._resolver.union(self._fill_called(each, known) for each in given) if known else _NOTHING

    def _fill_called(self, value: Value, known: Arguments) -> Values:
        if isinstance(value, Giving):
            return self._resolver.union(map(class_of, self._fill(value.of, known)))
        return self._fill(value, known)

    def _fill(self, value: Value, arguments: Arguments) -> Values:
        if isinstance(value, Variable):
            if value in arguments:
                return arguments[value]
            reader = Function(value.file, value.scope)
            if value.name == SELF and self._resolver.scope(reader).kind == model.CLASS:
                return (Instance(Class(*reader)),)
            bound = self._resolver.types.instances(reader, value.bound) if value.bound else _NOTHING
            return bound if not any(map(_is_open, bound)) else _NOTHING
        if isinstance(value, (Collection, Mapping)):
            return tuple(replace(value, of=each) for each in self._fill(value.of, arguments))
        if isinstance(value, Promise):
            return (replace(value, of=self._all(value.of, arguments)),)
        if isinstance(value, Tuple):
            return (Tuple(tuple(self._all(each, arguments) for each in value.of)),)
        if isinstance(value, Instance):
            return (Instance(value.of, tuple(self._all(each, arguments) for each in value.arguments)),)
        return (value,)

    def _all(self, values: Values, arguments: Arguments) -> Values:
        return self._resolver.union(self._fill(each, arguments) for each in values)

    def _arguments(self, owner: Instance, member: str) -> Arguments:
        """What the type variables stand for in the class from which an object has a member."""
        known: dict[Class, tuple[Values, ...]] = {owner.of: owner.arguments}
        for cls in self._classes.known_order(owner.of):
            arguments = dict(zip(self._parameters(cls), known.get(cls, ()), strict=False))
            index = self._resolver.modules.index(cls.file)
            if member in index.names(cls.number):
                return {**arguments, Variable(cls.file, cls.number, SELF, ""): (owner,)}
            for name, parameters in self._bases(cls):
                for base in self._resolver.resolve(Function(*cls), name):
                    if isinstance(base, Class):
                        given = (self._resolver.types.instances(Function(*cls), each) for each in parameters)
                        known.setdefault(base, tuple(self._all(each, arguments) for each in given))
        return {}

    def _parameters(self, cls: Class) -> tuple[Variable, ...]:
        """The type variables of a class, in order."""
        bases = self._bases(cls)
        listed = [each for each in bases if each[0].rpartition(".")[2] in _LISTING]
        names = [name for _, parameters in listed or bases for each in parameters for name in _NAMES(each)]
        found = (value for name in names for value in self._resolver.types.instances(Function(*cls), name))
        return tuple(dict.fromkeys(value for value in found if isinstance(value, Variable)))

    def _bases(self, cls: Class) -> list[tuple[str, tuple[str, ...]]]:
        """The bases of a class that have parameters, with these."""
        bindings = self._resolver.modules.index(cls.file).bindings(cls.number, model.GENERIC_BASE)
        return [paths.split_type(each.value) for each in bindings]


def _solved(declared: Value, given: Values) -> Arguments:
    """What a type variable stands for, where a parameter is declared by it and given these values."""
    if isinstance(declared, Variable):
        return {declared: given} if given else {}
    if isinstance(declared, Giving) and isinstance(declared.of, Variable):
        made = tuple(map(_made_by, given))
        return {declared.of: tuple(each for each in made if each)} if made and all(made) else {}
    if isinstance(declared, Collection) and isinstance(declared.of, Variable):
        held = tuple(each.of for each in given if isinstance(each, Collection))
        return {declared.of: held} if held and len(held) == len(given) else {}
    return {}


def _made_by(value: Value) -> Value | None:
    """An object of a class; None for what is none."""
    if isinstance(value, Class):
        return Instance(value)
    if isinstance(value, External) and not value.path.endswith(")"):
        return External(f"{value.path}()")
    return None


def _is_open(value: Value) -> bool:
    """Whether a value is, or holds, what a type variable stands for."""
    if isinstance(value, (Collection, Mapping)):
        return _is_open(value.of)
    if isinstance(value, Promise):
        return any(map(_is_open, value.of))
    if isinstance(value, (Tuple, Instance)):
        parts = value.of if isinstance(value, Tuple) else value.arguments
        return any(_is_open(each) for part in parts for each in part)
    return isinstance(value, Variable)
