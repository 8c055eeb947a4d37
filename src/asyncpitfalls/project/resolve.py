"""What is this? The one resolver: a path, read in a scope, becomes the values that it may be.

Everything a name may be bound to counts, in whatever order the program runs; when one of these is unknown, so is the
name. ``None`` is left out: a call on None fails by itself, it is never a forgotten ``await``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import holders
from asyncpitfalls.project import paths
from asyncpitfalls.project.classes import Classes
from asyncpitfalls.project.decorators import CONTEXTS, Decorators
from asyncpitfalls.project.generics import Generics
from asyncpitfalls.project.giving import Gives
from asyncpitfalls.project.held import attribute_of_holder, holder_lacks, is_holder, step_of_holder
from asyncpitfalls.project.named_calls import NamedCalls
from asyncpitfalls.project.names import Names
from asyncpitfalls.project.types import TypeReader
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
    Module,
    Parent,
    Promise,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    from asyncpitfalls.index.model import Scope
    from asyncpitfalls.project.decorators import Decoration
    from asyncpitfalls.project.modules import Modules
    from asyncpitfalls.project.orders import Order
    from asyncpitfalls.project.values import Value, Values

    Key = TypeVar("Key")

DEEPEST = 60
"""Definitions that lead to definitions: beyond so many in a row a name counts as unknown."""

_NOTHING: Values = ()
_PLAIN_TYPES = {f"builtins.{kind.__name__}()": kind for kind in (bool, bytes, float, int, str)}
"""What literals are, by the path that stands for one."""


class Resolver:
    """Answers are remembered; one that was cut short by a cycle or by depth is not, so their order never matters."""

    def __init__(self, modules: Modules, keeps_function: Callable[[str], bool]) -> None:
        self.modules = modules
        self.types = TypeReader(self)
        self.names = Names(self)
        self._classes = Classes(self)
        self._generics = Generics(self, self._classes)
        self._decorators = Decorators(self, keeps_function)
        self._named_calls = NamedCalls(self)
        self._gives = Gives(self, self._classes)
        self._known: dict[tuple[str, int, str], Values] = {}
        self._attributes: dict[tuple[type, Value, str], Values] = {}
        self._under_way: dict[object, int] = {}
        self._lowest = DEEPEST * 2

    # Asking ---------------------------------------------------------------------------------------------------

    def resolve(self, function: Function, path: str) -> Values:
        """The values of a path read in a function's scope; empty when unknown."""
        key = (function.file, function.scope, path)
        known = self._known.get(key)
        if known is not None:
            return known
        depth = len(self._under_way)
        again = key in self._under_way
        if (again and not self.names.is_under_way(function, path)) or depth >= DEEPEST:
            self.cut_short(self._under_way.get(key, 0))
            return _NOTHING
        if again:
            return self._walk(function, path)  # ends at once, at the name that is under way
        self._under_way[key] = depth
        values = self.remembered(self._known, key, lambda: self._walk(function, path), depth)
        del self._under_way[key]
        return values

    def remembered(
        self, known: dict[Key, Values], key: Key, make: Callable[[], Values], depth: int = DEEPEST * 2
    ) -> Values:
        """Make an answer and remember it in a table, unless a cycle around it, or the depth, has cut it short."""
        outer, self._lowest = self._lowest, DEEPEST * 2
        values = make()
        if self._lowest >= depth:
            known[key] = values
            self._lowest = outer
        else:
            self._lowest = min(self._lowest, outer)
        return values

    @property
    def depth(self) -> int:
        """How many paths are being resolved, one for the other."""
        return len(self._under_way)

    def cut_short(self, depth: int) -> None:
        """Whatever is being resolved beyond a depth depends on a cycle that is closed there."""
        self._lowest = min(self._lowest, depth)

    def scope(self, function: Function) -> Scope:
        """The scope of a function, as its file declares it."""
        return self.modules.index(function.file).scopes[function.scope]

    def enclosing(self, function: Function) -> Function | None:
        """The scope that a scope is written in."""
        parent = self.scope(function).parent
        return Function(function.file, parent) if parent >= 0 else None

    def order(self, cls: Class) -> Order | None:
        """The method resolution order (C3), from the class itself on; None when a base is unknown."""
        return self._classes.order(cls)

    def known_order(self, cls: Class) -> Order:
        """The method resolution order as far as it is known: only the class itself where there is none."""
        return self._classes.known_bases(cls)

    def definition(self, value: Value) -> str:
        """The dotted name of the place that defines a function or class; for others the path without its calls."""
        if isinstance(value, External):
            return paths.names_only(value.path)
        if isinstance(value, (Function, Class)):
            scope = self.modules.index(value.file).scopes[value[1]]
            return f"{self.modules.dotted(value.file)}.{scope.qualname}"
        return ""

    def decorators(self, function: Function) -> Decoration | None:
        """What its decorators make of a function; None when one of them may turn it into something else."""
        return self._decorators.of(function)

    def class_made(self, cls: Class) -> Class:
        """What its decorators make of a class: most leave it as it is."""
        return self._decorators.class_made(cls)

    def decorator_names(self, function: Function) -> tuple[str, ...]:
        """The definitions of its decorators, as far as they are known."""
        outside = self.enclosing(function) or function
        found = (self.resolve(outside, path.partition("(")[0]) for path in self.scope(function).decorators)
        return tuple(self.definition(values[0]) if len(values) == 1 else "" for values in found)

    def is_async(self, function: Function) -> bool:
        """Whether calling the function gives a coroutine because it is an ``async def``, or is made into one."""
        decoration = self.decorators(function)
        return decoration is not None and decoration.is_async

    def gives_coroutine(self, value: Value) -> bool:
        """Whether calling a value gives a coroutine, which does nothing before it is awaited."""
        if isinstance(value, Giving):
            return isinstance(value.of, Promise) and value.of.is_coroutine
        if not isinstance(value, Function):
            return False
        if self.is_async(value):
            return True
        if self.may_give_none(value):
            return False
        made = self.called(value)
        if made and all(isinstance(each, Promise) and not each.is_coroutine for each in made):
            made = self.resolve(value, model.RETURN)  # an `Awaitable`, as it says; what it hands out says more
        return bool(made) and all(map(self._is_worth_awaiting, made))

    def may_give_none(self, function: Function) -> bool:
        """Whether a function is declared to give ``None`` as well, or does on one of its ways."""
        scope = self.scope(function)
        outside = self.enclosing(function) or function
        return bool(scope.flags & model.TWO_WAYS) or self.types.allows_none(outside, scope.returns)

    def _is_worth_awaiting(self, value: Value) -> bool:
        """Whether a value is a coroutine; one of a function that does nothing is handed out for old callers' sake."""
        if isinstance(value, Coroutine):
            scope = self.scope(value.made_by)
            return scope.parent != model.MODULE_SCOPE or not scope.flags & model.PLACEHOLDER
        return isinstance(value, Promise) and value.is_coroutine

    # Members --------------------------------------------------------------------------------------------------

    def attribute(self, value: Value, name: str) -> Values:
        """What ``value.name`` may be."""
        if isinstance(value, External):
            return (External(f"{value.path}.{name}"),)
        if isinstance(value, Module):
            return self.member(value.place, name)
        key = (type(value), value, name)  # a function and a class of the same number are equal
        known = self._attributes.get(key)
        return known if known is not None else self.remembered(self._attributes, key, lambda: self._of(value, name))

    def _of(self, value: Value, name: str) -> Values:
        if isinstance(value, Class):
            return self._classes.member(value, name)
        if isinstance(value, Instance):
            return self._classes.on_instance(value.of, name)
        if isinstance(value, Parent):
            return self._classes.on_instance(value.of, name, skip=1)
        if isinstance(value, Context):
            return self._gives.entered(value, name)
        if isinstance(value, Generator):
            kind = holders.ASYNC_GENERATOR if self.scope(value.made_by).is_async else holders.GENERATOR
            return (External(f"{kind}.{name}"),)
        return attribute_of_holder(value, name)

    def member(self, place: str, name: str) -> Values:
        """What a module has under a name: a definition, a submodule, or something it imports with ``*``."""
        file = self.modules.file_of(place)
        if file is not None and name in self.modules.index(file).names(model.MODULE_SCOPE):
            return self.resolve(Function(file, model.MODULE_SCOPE), name)
        below = self.modules.child(place, name)
        if below is not None:
            return (Module(below),)
        return self.names.from_stars(file, name) if file is not None else _NOTHING

    def lacks(self, value: Value, name: str) -> bool:
        """Whether it is sure that an object has no such attribute."""
        if isinstance(value, External):
            kind = _PLAIN_TYPES.get(value.path)
            return kind is not None and not hasattr(kind, name)
        if is_holder(value):
            return holder_lacks(name)
        return isinstance(value, Instance) and self._classes.lacks(value.of, name)

    def called(self, value: Value) -> Values:
        """What calling a value gives."""
        return self._gives.called(value)

    def awaited(self, value: Value) -> Values:
        """What awaiting a value gives."""
        return self._gives.awaited(value)

    # Paths ----------------------------------------------------------------------------------------------------

    def _walk(self, function: Function, path: str) -> Values:
        head, steps = paths.split(path)
        if head == "super" and steps and steps[0][0] == paths.CALL:
            values, steps = self._super(function), steps[1:]
        else:
            values = self.names.look_up(function, head)
        return self.follow(function, values, steps)

    def follow(self, function: Function, values: Values, steps: Iterable[tuple[str, str]]) -> Values:
        """What steps of a path, read in a function, lead to from some values."""
        owners, member = _NOTHING, ""
        values = self._generics.filled(values, owners, member)
        for kind, name in steps:
            if not values:
                break
            if kind == paths.ATTRIBUTE:
                owners, member = values, name
            named = self._named_calls.given(function, values, name) if kind == paths.CALL and name else None
            if named is not None:
                values = named
            elif len(values) == 1:
                values = self._given_for(values[0], function, name, kind) or self.step(values[0], kind, name)
            else:
                values = self.union(self.step(value, kind, name) for value in self.able(values, kind, name))
            values = self._generics.filled(values, owners, member)
        return values

    def along(self, values: Values, steps: Iterable[tuple[str, str]]) -> Values:
        """What steps of a path lead to from some values, whoever reads it."""
        owners, member = values, ""
        for kind, name in steps:
            able = self.able(values, kind, name)
            if kind == paths.ATTRIBUTE:
                owners, member = able, name
            values = self.filled(self.union(self.step(value, kind, name) for value in able), owners, member)
        return values

    def filled(self, values: Values, owners: Values, member: str) -> Values:
        """Values that come from a member of some objects, with what their type variables stand for."""
        return self._generics.filled(values, owners, member)

    def _given_for(self, value: Value, reader: Function, argument: str, kind: str) -> Values:
        """What a function gives for its first argument, where its type variables stand for what that is."""
        if kind != paths.CALL or not argument or not isinstance(value, Function):
            return _NOTHING
        decoration = self.decorators(value)
        keeps = decoration is not None and decoration.keeps_result and CONTEXTS.isdisjoint(decoration.names)
        return self._generics.called_with(value, reader, argument) if keeps else _NOTHING

    def able(self, values: Values, kind: str, name: str) -> Values:
        """Those of several values that have an attribute: the program fails by itself where it meets another one."""
        if kind != paths.ATTRIBUTE or len(values) == 1:
            return values
        return tuple(each for each in values if not self.lacks(each, name))

    def step(self, value: Value, kind: str, name: str) -> Values:
        """What one step of a path leads to from a value."""
        if kind == paths.ATTRIBUTE:
            return self.attribute(value, name)
        if kind == paths.CALL:
            return (External(f"{value.path}({name})"),) if isinstance(value, External) else self.called(value)
        if kind == paths.AWAIT:
            return self.awaited(value)
        if kind == paths.COLLECT:
            return (Mapping(value) if name else Collection(value),)
        if isinstance(value, (Generator, Instance)):
            return self._gives.element(value, kind)
        if is_holder(value):
            return step_of_holder(value, kind, name)
        if kind == paths.ELEMENTS:
            return (External(f"{value.path}*"),) if isinstance(value, External) else _NOTHING
        if isinstance(value, Class) and not name:
            return (value,)
        return (External(f"{value.path}[{name}]"),) if isinstance(value, External) else _NOTHING

    def union(self, parts: Iterable[Values]) -> Values:
        """All values of all parts; nothing when one part is unknown."""
        found: dict[Value, None] = {}
        for part in parts:
            if not part:
                return _NOTHING
            found.update(dict.fromkeys(part))
        return tuple(found)

    def _super(self, function: Function) -> Values:
        place: Function | None = function
        while place is not None:
            parent = self.enclosing(place)
            if parent is not None and self.scope(parent).kind == model.CLASS:
                return (Parent(Class(parent.file, parent.scope)),)
            place = parent
        return _NOTHING
