"""What is this? The one resolver: a path, read in a scope, becomes the values that it may be.

Everything a name may be bound to counts, in whatever order the program runs; when one of these is unknown, so is the
name. ``None`` is left out: a call on None fails by itself, it is never a forgotten ``await``.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops
from asyncpitfalls.knowledge.bases import WITHOUT_METHODS
from asyncpitfalls.knowledge.decorators import CLASS_METHOD, PROPERTIES, STATIC_METHOD
from asyncpitfalls.project import paths
from asyncpitfalls.project.orders import Orders
from asyncpitfalls.project.types import TypeReader
from asyncpitfalls.project.values import Class, Collection, Coroutine, External, Function, Instance, Module, Parent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from asyncpitfalls.index.model import Binding, Scope
    from asyncpitfalls.project.modules import Modules
    from asyncpitfalls.project.values import Value, Values

DEEPEST = 60
"""Definitions that lead to definitions: beyond so many in a row a name counts as unknown."""

MOST_MEANINGS = 16
"""A name that may be more things than this counts as unknown."""

_BUILTINS = frozenset(dir(builtins))
_NOTHING: Values = ()
_TEXT: Values = (External("builtins.str()"),)
_NOTHING_TO_CALL = frozenset({"None", model.COLLECTED})
"""What a name may be bound to beside what it stands for: None, and a list that is filled later."""
_PARTIAL: Values = (External(loops.PARTIAL),)


class Resolver:
    """Answers are remembered; one that was cut short by a cycle or by depth is not, so their order never matters."""

    def __init__(self, modules: Modules, keeps_function: Callable[[str], bool]) -> None:
        self.modules = modules
        self.types = TypeReader(self)
        self._keeps_function = keeps_function
        self._known: dict[tuple[str, int, str], Values] = {}
        self._decorated: dict[Function, tuple[str, ...] | None] = {}
        self._orders = Orders(self.bases)
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
        if key in self._under_way or depth >= DEEPEST:
            self._lowest = min(self._lowest, self._under_way.get(key, 0))
            return _NOTHING
        self._under_way[key] = depth
        outer, self._lowest = self._lowest, DEEPEST * 2
        values = self._walk(function, path)
        del self._under_way[key]
        if self._lowest >= depth:
            self._known[key] = values
            self._lowest = outer
        else:
            self._lowest = min(self._lowest, outer)
        return values

    def scope(self, function: Function) -> Scope:
        """The scope of a function, as its file declares it."""
        return self.modules.index(function.file).scopes[function.scope]

    def attribute(self, value: Value, name: str) -> Values:
        """What ``value.name`` may be."""
        if isinstance(value, External):
            return (External(f"{value.path}.{name}"),)
        if isinstance(value, Module):
            return self.member(value.place, name)
        if isinstance(value, Class):
            return self._class_member(value, name, self.order(value))
        if isinstance(value, Instance):
            return self._on_instance(value.of, name, self.order(value.of))
        if isinstance(value, Parent):
            order = self.order(value.of)
            return self._on_instance(value.of, name, order and order[1:])
        return _NOTHING

    def member(self, place: str, name: str) -> Values:
        """What a module has under a name: a definition, a submodule, or something it imports with ``*``."""
        file = self.modules.file_of(place)
        if file is not None and name in self.modules.index(file).names(model.MODULE_SCOPE):
            return self.resolve(Function(file, model.MODULE_SCOPE), name)
        below = self.modules.child(place, name)
        if below is not None:
            return (Module(below),)
        return self._from_stars(file, name) if file is not None else _NOTHING

    def order(self, cls: Class) -> tuple[Class | External, ...] | None:
        """The method resolution order (C3), from the class itself on; None when a base is unknown."""
        return self._orders.of(cls)

    def bases(self, cls: Class) -> list[Class | External] | None:
        """What a class is written to inherit from, as far as it can add methods; None when one is unknown."""
        outside = self._outside(Function(cls.file, cls.number))
        found: list[Class | External] = []
        for path in self.modules.index(cls.file).scopes[cls.number].bases:
            values = self.resolve(outside, path)
            if len(values) != 1 or not isinstance(values[0], (Class, External)):
                return None
            base = values[0]
            if isinstance(base, Class) or not _adds_no_methods(base.path):
                found.append(base)
        return found

    def definition(self, value: Value) -> str:
        """The dotted name of the place that defines a function or class; for others the path without its calls."""
        if isinstance(value, External):
            return paths.names_only(value.path)
        if isinstance(value, (Function, Class)):
            scope = self.modules.index(value.file).scopes[value[1]]
            return f"{self.modules.dotted(value.file)}.{scope.qualname}"
        return ""

    def is_async(self, function: Function) -> bool:
        """Whether calling the function gives a coroutine."""
        scope = self.scope(function)
        return scope.is_async and not scope.is_generator and self.decorators(function) is not None

    def decorators(self, function: Function) -> tuple[str, ...] | None:
        """The names of its decorators; None when one of them may turn it into something else."""
        if function not in self._decorated:
            self._decorated[function] = self._read_decorators(function)
        return self._decorated[function]

    def called(self, value: Value) -> Values:
        """What calling a value gives."""
        if isinstance(value, External):
            return (External(f"{value.path}()"),)
        if isinstance(value, Class):
            return (Instance(value),)
        if isinstance(value, Function):
            if self.is_async(value):
                return (Coroutine(value),)
            scope = self.scope(value)
            if not scope.is_async and not scope.is_generator and self.decorators(value) is not None:
                return self.types.instances(self._outside(value), scope.returns)
        return _NOTHING

    # Paths ----------------------------------------------------------------------------------------------------

    def _walk(self, function: Function, path: str) -> Values:
        head, steps = paths.split(path)
        if head == "super" and steps and steps[0][0] == paths.CALL:
            values, steps = self._super(function), steps[1:]
        else:
            values = self._name(function, head)
        for kind, name in steps:
            if kind == paths.CALL and name and values == _PARTIAL:
                # A partial object is called in place of what it was made from.
                values = self.resolve(function, name)
            else:
                values = self.union(self.step(value, kind, name) for value in values)
            if not values:
                break
        return values

    def step(self, value: Value, kind: str, name: str) -> Values:
        """What one step of a path leads to from a value."""
        if kind == paths.ATTRIBUTE:
            return self.attribute(value, name)
        if kind == paths.CALL:
            return (External(f"{value.path}({name})"),) if isinstance(value, External) else self.called(value)
        if kind == paths.AWAIT:
            if isinstance(value, Coroutine):
                return self.types.instances(self._outside(value.made_by), self.scope(value.made_by).returns)
            return (External(value.path + "!"),) if isinstance(value, External) else _NOTHING
        if kind == paths.COLLECT:
            return (Collection(value),)
        if isinstance(value, Collection):
            return (value.of,)
        if kind == paths.ELEMENTS:
            return _NOTHING
        if isinstance(value, Class):
            return (value,)
        return (External(value.path + "[]"),) if isinstance(value, External) else _NOTHING

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

    # Names ----------------------------------------------------------------------------------------------------

    def _name(self, function: Function, name: str) -> Values:
        index = self.modules.index(function.file)
        if name.startswith("<"):
            return (Function(function.file, int(name[1:-1])),)
        if not name.isidentifier():
            return _TEXT if name == model.TEXT else _NOTHING
        number = function.scope
        while number >= 0:
            scope = index.scopes[number]
            if name in index.names(number) and (scope.kind != model.CLASS or number == function.scope):
                holder = Function(function.file, number)
                if number != function.scope:
                    return self.resolve(holder, name)  # found once, remembered for all scopes within
                return self._bound(holder, name, index.bindings(number, name))
            number = scope.parent
        found = self._from_stars(function.file, name)
        if found:
            return found
        return (External(f"builtins.{name}"),) if name in _BUILTINS else _NOTHING

    def _bound(self, holder: Function, name: str, bindings: tuple[Binding, ...]) -> Values:
        found: dict[Value, None] = {}
        typed = [each for each in bindings if each.kind == model.ANNOTATION and each.value]
        for binding in typed or bindings:
            if binding.kind == model.DEFINITION and self._completes_property(holder, name, int(binding.value)):
                continue
            if binding.kind == model.VALUE and binding.value in _NOTHING_TO_CALL:
                continue
            values = self._binding(holder, name, binding)
            if not values:
                return _NOTHING
            found.update(dict.fromkeys(values))
            if len(found) > MOST_MEANINGS:
                return _NOTHING
        return tuple(found)

    def _completes_property(self, holder: Function, name: str, number: int) -> bool:
        """``@x.setter`` and its like add to the property ``x``; they are not another ``x``."""
        decorators = self.modules.index(holder.file).scopes[number].decorators
        return any(decorator in {f"{name}.setter", f"{name}.deleter", f"{name}.getter"} for decorator in decorators)

    def _binding(self, holder: Function, name: str, binding: Binding) -> Values:
        kind, value = binding.kind, binding.value
        if kind == model.DEFINITION:
            number = int(value)
            scope = self.modules.index(holder.file).scopes[number]
            if scope.kind == model.CLASS:
                return (Class(holder.file, number),)
            function = Function(holder.file, number)
            return (function,) if self.decorators(function) is not None else _NOTHING
        if kind == model.VALUE:
            return self.resolve(Function(holder.file, binding.scope), value)
        if kind == model.ANNOTATION:
            return self._annotated(holder, name, binding)
        module, _, imported = value.partition(":")
        place = self.modules.find(holder.file, module)
        if place is None:
            return _NOTHING if module.startswith(".") else (External(value.replace(":", ".")),)
        if self.modules.file_of(place) == holder.file:
            # A package that imports a submodule of its own: the name is what is being bound just now.
            below = self.modules.child(place, imported)
            return (Module(below),) if below is not None else _NOTHING
        return self.member(place, imported) if imported else (Module(place),)

    def _annotated(self, holder: Function, name: str, binding: Binding) -> Values:
        scope = self.scope(holder)
        if not binding.value and scope.parameters[:1] == (name,) and scope.kind == model.FUNCTION:
            return self._first_parameter(holder)
        reader = Function(holder.file, binding.scope)
        head = paths.split_type(binding.value)[1][:1] or (binding.value,)
        if scope.kind == model.CLASS and name in head:
            # `Process: ClassVar[type[Process]]` speaks of the name outside the class.
            reader = Function(holder.file, scope.parent)
        return self.types.instances(reader, binding.value)

    def _first_parameter(self, method: Function) -> Values:
        parent = self.enclosing(method)
        if parent is None or self.scope(parent).kind != model.CLASS:
            return _NOTHING
        cls = Class(parent.file, parent.scope)
        names = self._decorator_names(method)
        if STATIC_METHOD in names:
            return _NOTHING
        if CLASS_METHOD in names or self.scope(method).name in {"__new__", "__init_subclass__", "__class_getitem__"}:
            return (cls,)
        return (Instance(cls),)

    def _from_stars(self, file: str, name: str) -> Values:
        """What star imports bring under a name; nothing when one of them may bring something unknown."""
        parts: list[Values] = []
        for module in self.modules.index(file).stars:
            place = self.modules.find(file, module)
            source = self.modules.file_of(place) if place is not None else None
            if place is None or source is None:
                return _NOTHING
            exports = self.modules.index(source).exports
            key = (file, -1, f"{place}*{name}")
            if (name in exports if exports is not None else not name.startswith("_")) and key not in self._under_way:
                self._under_way[key] = len(self._under_way)
                found = self.member(place, name)
                del self._under_way[key]
                if found or name in self.modules.index(source).names(model.MODULE_SCOPE):
                    parts.append(found)
        return self.union(parts)

    # Functions ------------------------------------------------------------------------------------------------

    def enclosing(self, function: Function) -> Function | None:
        """The scope that a scope is written in."""
        parent = self.scope(function).parent
        return Function(function.file, parent) if parent >= 0 else None

    def _outside(self, function: Function) -> Function:
        return self.enclosing(function) or function

    def _decorator_names(self, function: Function) -> tuple[str, ...]:
        outside = self._outside(function)
        found = (self.resolve(outside, path.partition("(")[0]) for path in self.scope(function).decorators)
        return tuple(self.definition(values[0]) if len(values) == 1 else "" for values in found)

    def _read_decorators(self, function: Function) -> tuple[str, ...] | None:
        names = self._decorator_names(function)
        return names if all(name and (name in PROPERTIES or self._keeps_function(name)) for name in names) else None

    # Classes --------------------------------------------------------------------------------------------------

    def _on_instance(self, cls: Class, name: str, order: tuple[Class | External, ...] | None) -> Values:
        found = self._class_member(cls, name, order)
        result: list[Values] = []
        for value in found:
            if isinstance(value, Function) and PROPERTIES.intersection(self.decorators(value) or ()):
                result.append(self.types.instances(self._outside(value), self.scope(value).returns))
            else:
                result.append((value,))
        return self.union(result)

    def _class_member(self, cls: Class, name: str, order: tuple[Class | External, ...] | None) -> Values:
        for base in order if order is not None else (cls,):
            if isinstance(base, External):
                if order is not None and base is order[-1]:
                    return (External(f"{base.path}().{name}"),)
                return _NOTHING
            index = self.modules.index(base.file)
            if name in index.names(base.number):
                return self._bound(Function(base.file, base.number), name, index.bindings(base.number, name))
        return _NOTHING


def _adds_no_methods(path: str) -> bool:
    name = path.partition("[")[0].partition("(")[0]
    return name in WITHOUT_METHODS
