"""What a name is bound to: by definitions, imports, assignments, annotations and stars."""

from __future__ import annotations

import builtins
import re
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import holders
from asyncpitfalls.knowledge.decorators import CLASS_METHOD, STATIC_METHOD
from asyncpitfalls.project import paths
from asyncpitfalls.project.cycles import MOST_MEANINGS, Cycles
from asyncpitfalls.project.fixtures import Fixtures
from asyncpitfalls.project.types import class_of
from asyncpitfalls.project.values import Class, External, Function, Giving, Instance, Module, Tuple, Variable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.index.model import Binding
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values

_BUILTINS = frozenset(dir(builtins))
_NOTHING: Values = ()
_TEXT: Values = (External("builtins.str()"),)
_NOTHING_TO_CALL = frozenset({"None", model.COLLECTED, model.MAPPED})
"""What a name may be bound to beside what it stands for: None, and a list or dict that is filled later."""
_OF_THE_CLASS = frozenset({"__new__", "__init_subclass__", "__class_getitem__"})
"""Methods that get the class without saying so."""
_OF_AN_OBJECT = re.compile(r"_*(self|this|me|inst(ance)?|cls|klass|mcs|mcls|metacls)_*").fullmatch
"""What the parameter is called that a method gets its object by."""


class Names:
    """Looks names up in scopes, as Python does (Language Reference, "Resolution of names")."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._modules = resolver.modules
        self._cycles = Cycles(resolver)
        self.fixtures = Fixtures(resolver)
        self._under_way: set[tuple[str, str, str]] = set()

    def look_up(self, function: Function, name: str) -> Values:
        """What a name may be in a function."""
        index = self._modules.index(function.file)
        if name.startswith("<"):
            return self._lambda(function.file, name[1:-1])
        if not name.isidentifier() and not name.startswith(model.TESTED_NAME):
            return _TEXT if name == model.TEXT else _NOTHING
        number = index.binder(function.scope, name)
        if number == function.scope:
            return self.bound(function, name)
        if number is not None:
            # Found once, remembered for all scopes within.
            return self._resolver.resolve(Function(function.file, number), name)
        found = self.from_stars(function.file, name)
        if found:
            return found
        return (External(f"builtins.{name}"),) if name in _BUILTINS else _NOTHING

    def _lambda(self, file: str, place: str) -> Values:
        """A lambda, by the number of its scope or by where it begins."""
        if place.isdigit():
            return (Function(file, int(place)),)
        found = (
            number
            for number, scope in enumerate(self._modules.index(file).scopes)
            if scope.kind == model.LAMBDA and f"{scope.row}:{scope.column}" == place
        )
        return tuple(Function(file, number) for number in found)

    def bound(self, holder: Function, name: str) -> Values:
        """All that a scope binds to a name; nothing when one of these is unknown."""
        return self._cycles.closed(holder, name, self._bound)

    def is_under_way(self, function: Function, path: str) -> bool:
        """Whether the first name of a path is just being looked up: it is bound to something made from itself."""
        index, name = self._modules.index(function.file), paths.split(path)[0]
        number = index.binder(function.scope, name)
        return number is not None and self._cycles.is_under_way(Function(function.file, number), name)

    def _bound(self, holder: Function, name: str) -> Values:
        bindings = self._modules.index(holder.file).bindings(holder.scope, name)
        alone = self._its_own_object(holder, name, bindings)
        if alone is not None:
            return (alone,)
        found: dict[Value, None] = {}
        typed = [each for each in bindings if each.kind == model.ANNOTATION and each.value]
        for binding in typed or bindings:
            if self._counts_for_nothing(holder, name, binding, len(bindings)):
                continue
            values = self._binding(holder, name, binding)
            if not values:
                return _NOTHING
            found.update(dict.fromkeys(values))
            if len(found) > MOST_MEANINGS:
                return _NOTHING
        return tuple(found)

    def _its_own_object(self, holder: Function, name: str, bindings: Sequence[Binding]) -> Instance | None:
        """The object of ``Settings = Settings()``, after which nobody gets at the class."""
        if holder.scope != model.MODULE_SCOPE or len(bindings) != 2:  # noqa: PLR2004 - the class and the object
            return None
        first, last = bindings
        made = last.value.partition("(")[0] == name and last.value.endswith(")") and last.value.count("(") == 1
        if first.kind != model.DEFINITION or last.kind != model.VALUE or last.scope != model.MODULE_SCOPE or not made:
            return None
        values = self._binding(holder, name, first)
        return Instance(values[0]) if len(values) == 1 and isinstance(values[0], Class) else None

    def _counts_for_nothing(self, holder: Function, name: str, binding: Binding, count: int) -> bool:
        if binding.kind == model.DEFINITION:
            return self._completes_property(holder, name, int(binding.value))
        if binding.kind in {model.VALUE, model.OUTCOME}:
            return binding.value in _NOTHING_TO_CALL
        if binding.kind in {model.FROM, model.IMPORT} and count > 1:
            # `try: from .fast import f` and `except ImportError: from .slow import f`, the fast one a compiled module.
            return self._is_missing(holder.file, binding.value.partition(":")[0])
        return False

    def _completes_property(self, holder: Function, name: str, number: int) -> bool:
        """``@x.setter`` and its like add to the property ``x``; they are not another ``x``."""
        decorators = self._modules.index(holder.file).scopes[number].decorators
        return any(decorator in {f"{name}.setter", f"{name}.deleter", f"{name}.getter"} for decorator in decorators)

    def is_not_there(self, file: str, value: str) -> bool:
        """Whether an import, as its binding has it, is of a name that a module of the project does not have."""
        module, _, name = value.partition(":")
        place = self._modules.find(file, module) if name else None
        source = self._modules.file_of(place) if place is not None else None
        return place is not None and source not in {None, file} and self.is_not_in(place, name)

    def is_not_in(self, place: str, name: str) -> bool:
        """Whether a module of the project, or a folder of modules, does not have a name."""
        source = self._modules.file_of(place)
        if source is None or self._modules.child(place, name) is not None:
            return self._modules.child(place, name) is None
        index = self._modules.index(source)
        own = index.names(model.MODULE_SCOPE)
        return not index.stars and name not in own and "__getattr__" not in own

    def _is_missing(self, file: str, module: str) -> bool:
        """Whether a module should be one of the project's and is not there."""
        if self._modules.find(file, module) is not None:
            return False
        head = module.partition(".")[0]
        return not head or self._modules.file_of(self._modules.find(file, head) or "") is not None

    def _binding(self, holder: Function, name: str, binding: Binding) -> Values:
        kind, value = binding.kind, binding.value
        if kind == model.DEFINITION:
            function = Function(holder.file, int(value))
            if self._resolver.scope(function).kind == model.CLASS:
                return (self._resolver.class_made(Class(*function)),)
            return (function,) if self._resolver.decorators(function) is not None else _NOTHING
        if kind == model.OUTCOME and value.startswith("{"):
            return self._displayed(Function(holder.file, binding.scope), value)
        if kind in {model.VALUE, model.OUTCOME}:
            return self._resolver.resolve(Function(holder.file, binding.scope), value)
        if kind == model.ALIAS:
            objects = self._resolver.types.instances(Function(holder.file, binding.scope), value)
            return self._resolver.union(map(class_of, objects))
        if kind == model.ANNOTATION:
            return self._annotated(holder, name, binding)
        if kind == model.VARIABLE:
            # Called, as in `make: type[T]`, it gives what it stands for.
            is_stub = holder.file.endswith(holders.STUB)
            return _NOTHING if is_stub else (Giving(Variable(holder.file, binding.scope, name, value)),)
        if kind in {model.IS, model.IS_NOT}:
            return self._tested(Function(holder.file, binding.scope), value, holds=kind == model.IS)
        return self._imported(holder.file, value)

    def _displayed(self, reader: Function, value: str) -> Values:
        """A tuple that a function hands out."""
        places = (place.split("|") for place in value[1:-1].split(","))
        found = (
            self._resolver.union(self._resolver.resolve(reader, path) for path in place if path != "None")
            for place in places
        )
        return (Tuple(tuple(found)),)

    def _tested(self, reader: Function, value: str, *, holds: bool) -> Values:
        """What an object may be that ``isinstance`` has told something about."""
        path, _, types = value.partition(":")
        values = self._resolver.resolve(reader, path)
        if types.startswith("."):
            return tuple(each for each in values if self._resolver.lacks(each, types[1:]))
        asked = self._resolver.types.instances(reader, types)
        kept = tuple(each for each in values if self._is_one_of(each, asked) is holds)
        return kept or asked if holds else kept

    def _is_one_of(self, value: Value, asked: Values) -> bool:
        """Whether an object is of one of some classes, or of a class that inherits from one."""
        if not isinstance(value, Instance):
            return value in asked
        classes = self._resolver.order(value.of) or (value.of,)
        return any(isinstance(each, Instance) and each.of in classes for each in asked)

    def _imported(self, file: str, value: str) -> Values:
        module, _, imported = value.partition(":")
        place = self._modules.find(file, module)
        if place is None:
            return _NOTHING if self._is_missing(file, module) else (External(value.replace(":", ".")),)
        if self._modules.file_of(place) == file:
            # A package that imports a submodule of its own: the name is what is being bound just now.
            below = self._modules.child(place, imported)
            return (Module(below),) if below is not None else _NOTHING
        found = self._resolver.member(place, imported) if imported else (Module(place),)
        # A mere folder of the project often has the name of the library whose files it holds: `alembic`, `celery`.
        is_folder = self._modules.file_of(place) is None and not module.startswith(".")
        return found or ((External(value.replace(":", ".")),) if is_folder else _NOTHING)

    def _annotated(self, holder: Function, name: str, binding: Binding) -> Values:
        scope = self._resolver.scope(holder)
        if not binding.value and scope.parameters[:1] == (name,) and scope.kind == model.FUNCTION:
            values = self._first_parameter(holder)
            return values or self.fixtures.given(holder, name)
        if not binding.value and scope.kind == model.FUNCTION:
            return self.fixtures.given(holder, name)
        reader = Function(holder.file, binding.scope)
        head = paths.split_type(binding.value)[1][:1] or (binding.value,)
        if scope.kind == model.CLASS and name in head:
            # `Process: ClassVar[type[Process]]` speaks of the name outside the class.
            reader = Function(holder.file, scope.parent)
        return self._resolver.types.declared(reader, binding.value)

    def _first_parameter(self, method: Function) -> Values:
        parent = self._resolver.enclosing(method)
        if parent is None or self._resolver.scope(parent).kind != model.CLASS:
            return _NOTHING
        cls = Class(*parent)
        names = self._resolver.decorator_names(method)
        if STATIC_METHOD in names:
            return _NOTHING
        if CLASS_METHOD in names or self._resolver.scope(method).name in _OF_THE_CLASS:
            return (cls,)
        # Where the class is no more than a roof over its functions, others call them: `def get(request, response)`.
        return (Instance(cls),) if _OF_AN_OBJECT(self._resolver.scope(method).parameters[0]) else _NOTHING

    def from_stars(self, file: str, name: str) -> Values:
        """What star imports bring under a name; nothing when one of them may bring something unknown."""
        parts: list[Values] = []
        for module in self._modules.index(file).stars:
            place = self._modules.find(file, module)
            source = self._modules.file_of(place) if place is not None else None
            if place is None or source is None:
                return _NOTHING
            index = self._modules.index(source)
            key = (file, place, name)
            exported = name in index.exports if index.exports is not None else not name.startswith("_")
            if exported and key not in self._under_way:
                self._under_way.add(key)
                found = self._resolver.member(place, name)
                self._under_way.discard(key)
                if found or name in index.names(model.MODULE_SCOPE):
                    parts.append(found)
        return self._resolver.union(parts)
