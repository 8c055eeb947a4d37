"""Reads types: which objects an annotation lets in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import holders
from asyncpitfalls.knowledge.values import LITERAL, UNDECLARED
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import (
    Class,
    Collection,
    External,
    Function,
    Giving,
    Instance,
    Mapping,
    Promise,
    Tuple,
    Variable,
)

if TYPE_CHECKING:
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values

_NOTHING: Values = ()
_OPTIONAL = "Optional"
_TRANSPARENT = frozenset(
    {_OPTIONAL, "Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly", "InstanceOf"}
)
_CLASS_OBJECTS = frozenset({"type", "Type"})
_UNIONS = frozenset({"|", "Union"})
_TEXT = "str"
_SAYING_NOTHING = frozenset(f"{name}()" for name in UNDECLARED)


class TypeReader:
    """Turns the text of an annotation into the values that it allows (typing specification, "Type annotations")."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def declared(self, reader: Function, text: str) -> Values:
        """What something of a type may be; empty where the type lets in everything, and so says nothing."""
        values = self.instances(reader, text)
        says = all(not isinstance(each, External) or each.path not in _SAYING_NOTHING for each in values)
        return values if says else _NOTHING

    def instances(self, reader: Function, text: str) -> Values:
        """The objects a type allows, read in a scope; empty when unknown. ``None`` in a union is left out."""
        name, parameters = paths.split_type(text)
        if not name:
            return _NOTHING
        named = self._resolver.resolve(reader, name) if name != "|" else _NOTHING
        form = self._form(name, named)
        if form in _UNIONS:
            parts = [part for part in parameters if part != "None"]
            return self._resolver.union(self.instances(reader, part) for part in parts)
        if form in _TRANSPARENT:
            return self.instances(reader, parameters[0]) if parameters else _NOTHING
        if form.partition("[")[0] in LITERAL:  # also by another name: `Empty = Literal[Kind.EMPTY]`
            return self.instances(reader, _TEXT)
        if form in _CLASS_OBJECTS:
            inside = self.instances(reader, parameters[0]) if parameters else _NOTHING
            return self._resolver.union(class_of(value) for value in inside)
        if form == holders.SELF:
            return self._self(reader)
        held = self._holder(reader, form, parameters) if self._is_pythons_own(named) else _NOTHING
        return held or self._resolver.union(self._instance(value, reader, parameters) for value in named)

    def parts(self, reader: Function, text: str) -> frozenset[str]:
        """The types that a union, read in a scope, lists; the one type itself where it is none."""
        name, parameters = paths.split_type(text)
        form = self._form(name, self._resolver.resolve(reader, name) if parameters and name != "|" else _NOTHING)
        if form == _OPTIONAL:
            return frozenset((*parameters, "None"))
        return frozenset(parameters) if form in _UNIONS else frozenset((text,))

    def allows_none(self, reader: Function, text: str) -> bool:
        """Whether a type, read in a scope, lets in ``None``, alone or beside other things."""
        return "None" in self.parts(reader, text)

    def _holder(self, reader: Function, form: str, parameters: tuple[str, ...]) -> Values:
        """The values of a type that holds others; empty when it is none or what it holds is unknown."""
        if form in holders.AWAITABLES:
            result = parameters[-1:] if form in holders.COROUTINES else parameters[:1]
            values = self.instances(reader, result[0]) if result else _NOTHING
            return (Promise(form, values, is_coroutine=form in holders.COROUTINES),)
        if form == holders.CALLABLE and len(parameters) > 1:
            given = self.instances(reader, parameters[-1])
            is_sure = not self.allows_none(reader, parameters[-1])
            return tuple(Giving(value) for value in given if is_sure or not isinstance(value, Promise))
        if form in holders.TUPLES:
            # `tuple[X, ...]`: the dots are no type, and so without text.
            first, *others = parameters or ("",)
            if others in ([], [""]):
                return tuple(map(Collection, self.instances(reader, first)))
            return (Tuple(tuple(self.instances(reader, part) for part in parameters)),)
        if form in holders.COLLECTIONS and parameters:
            is_async = form in holders.ASYNC_ITERABLES
            return tuple(Collection(value, is_async) for value in self.instances(reader, parameters[0]))
        if form in holders.MAPPINGS and len(parameters) > 1:
            return tuple(map(Mapping, self.instances(reader, parameters[1])))
        return _NOTHING

    def _instance(self, value: Value, reader: Function, parameters: tuple[str, ...]) -> Values:
        if isinstance(value, Giving) and isinstance(value.of, (Giving, Variable)):
            return (value.of,)
        if isinstance(value, Class):
            is_stub = value.file.endswith(holders.STUB)
            return (Instance(value, () if is_stub else tuple(self.instances(reader, each) for each in parameters)),)
        if not isinstance(value, External) or "TypeVar(" in value.path:
            return _NOTHING
        return (External(f"{value.path}()"),)

    def _is_pythons_own(self, named: Values) -> bool:
        """Whether a type's name leads to where Python keeps its own containers and protocols."""
        value = named[0] if len(named) == 1 else None
        if isinstance(value, Instance) and value.of.file.endswith(holders.STUB):
            value = value.of  # `Callable: _SpecialForm`
        return value is not None and self._path(value).startswith(holders.PYTHONS_OWN)

    def _path(self, value: Value) -> str:
        """The dotted name of what may be one of Python's own types: in stubs, these are classes and special forms."""
        if isinstance(value, Class) and value.file.endswith(holders.STUB):
            return self._resolver.definition(value)
        return value.path if isinstance(value, External) else ""

    def _form(self, name: str, named: Values) -> str:
        """What a type's name may be among the special forms: its last name, whatever the file calls it.

        A class of that name, which the file defines, is none of them.
        """
        if len(named) == 1 and self._path(named[0]):
            name = self._path(named[0])
        elif any(isinstance(value, Class) for value in named):
            return ""
        return name.rpartition(".")[2]

    def _self(self, reader: Function) -> Values:
        place: Function | None = reader
        while place is not None:
            if self._resolver.scope(place).kind == model.CLASS:
                return (Variable(place.file, place.scope, holders.SELF, ""),)
            place = self._resolver.enclosing(place)
        return _NOTHING


def class_of(value: Value) -> Values:
    """The class of an object; of what a type variable stands for, or of a function, what gives one when called."""
    if isinstance(value, (Giving, Variable)):
        return (Giving(value),)
    if isinstance(value, Instance):
        return (value.of,)
    if isinstance(value, External) and value.path.endswith("()"):
        return (External(value.path[:-2]),)
    return _NOTHING
