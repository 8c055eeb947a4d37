"""Which parameters refuse an awaitable, by what they are declared to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import holders
from asyncpitfalls.knowledge import values as knowledge
from asyncpitfalls.knowledge.decorators import CLASS_METHOD, STATIC_METHOD
from asyncpitfalls.knowledge.libraries import NEEDING_RESULTS
from asyncpitfalls.project import paths
from asyncpitfalls.project.arguments import Parameter
from asyncpitfalls.project.values import Class, Collection, External, Function, Instance, Mapping, Tuple

if TYPE_CHECKING:
    from asyncpitfalls.index.model import Binding
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values


class Parameters:
    """Reads the declared types of parameters, in the project and in the standard library's stubs."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def refuse_awaitable(self, function: Function, callee: str, argument: int | str | None) -> bool:
        """Whether a callee, read in a function, is declared to take something else than an awaitable there.

        ``argument`` is the position, or the keyword, of the argument. False when anything about it is unknown.
        """
        values = self._project.values(function, callee) or self._project.makes_coroutine(function, callee).values
        if argument is not None and not values and model.tail_of(callee) in knowledge.GOING_THROUGH:
            return self._is_collection(function, paths.receiver_of(callee))
        if argument is None or not values or (self._names_class(function, callee) and not self._are_bound(values)):
            return False
        return all(self._refuses(value, argument) for value in values)

    def _is_collection(self, function: Function, name: str) -> bool:
        """Whether a local name holds a list, tuple, set or dict that the function writes out, and nothing else."""
        bindings = self._project.index(function.file).bindings(function.scope, name)
        return bool(bindings) and all(
            each.kind == model.VALUE and each.value.endswith((model.COLLECTED, model.MAPPED)) for each in bindings
        )

    def getting(self, function: Function, callee: str, argument: int | str) -> tuple[Parameter, ...]:
        """The parameters of the project's functions that get an argument of a call; none where others may get it."""
        values = self._project.values(function, callee)
        if self._names_class(function, callee) and not self._are_bound(values):
            return ()
        found: list[Parameter] = []
        for value in values:
            made_by = self._project.resolver.attribute(value, "__init__") if isinstance(value, Class) else (value,)
            if not made_by or not all(isinstance(each, Function) for each in made_by):
                return ()
            own = [each for each in made_by if isinstance(each, Function)]
            if not isinstance(value, Class) and any(self._is_borrowed(function, callee, each) for each in own):
                return ()
            found += [Parameter(each, self._name(self._project.resolver, each, argument)) for each in own]
        return tuple(found)

    def result_refuses_awaitable(self, function: Function) -> bool:
        """Whether a function is declared to return something else than an awaitable: nothing at all, for example."""
        scope = self._project.scope(function)
        if scope.is_generator or not scope.returns:
            return False
        resolver = self._project.resolver
        values = resolver.types.instances(resolver.enclosing(function) or function, scope.returns)
        only_none = scope.returns == "None"
        return only_none or (bool(values) and all(self.cannot_be_awaited(resolver, value) for value in values))

    def result_reads_otherwise(self, function: Function) -> bool:
        """Whether a function is declared to return what is not known, by names that speak of nothing to await.

        A name of one word in capitals, or of one letter, is rather a type variable's.
        """
        scope = self._project.scope(function)
        resolver = self._project.resolver
        outside = resolver.enclosing(function) or function
        parts = resolver.types.parts(outside, scope.returns) - {"None"} if scope.returns else frozenset[str]()
        if scope.is_generator or not parts:
            return False
        for part in parts:
            values = resolver.types.instances(outside, part)
            if values and not all(self._may_be_read(resolver, value) for value in values):
                return False
            if not values and not _reads_like_class(model.tail_of(paths.split_type(part)[0])):
                return False
        return True

    def _may_be_read(self, resolver: Resolver, value: Value) -> bool:
        """Whether a type is one that nothing can be awaited of, or one from elsewhere that reads so."""
        if isinstance(value, External) and not self._project.meaning(value.path.removesuffix("()")):
            return _reads_like_class(model.tail_of(value.path.removesuffix("()")))
        return self.cannot_be_awaited(resolver, value)

    def variable_refuses_awaitable(self, function: Function, name: str) -> bool:
        """Whether a local name is declared to hold something else than an awaitable."""
        index = self._project.index(function.file)
        declared = [each for each in index.bindings(function.scope, name) if each.kind == model.ANNOTATION]
        return len(declared) == 1 and self._type_refuses(self._project.resolver, function.file, declared[0])

    def is_plain(self, function: Function, path: str) -> bool:
        """Whether what a path stands for in a function is a text, a collection, or else cannot be awaited."""
        if path in {model.TEXT, model.COLLECTED, model.MAPPED}:
            return True
        resolver = self._project.resolver
        values = resolver.resolve(function, path) if path.endswith(")") else ()
        return bool(values) and all(self.cannot_be_awaited(resolver, value) for value in values)

    def _names_class(self, function: Function, callee: str) -> bool:
        """Whether a method is taken from its class: its first parameter is then given like the others."""
        receiver = paths.receiver_of(callee)
        values = self._project.values(function, receiver) if receiver else ()
        return any(isinstance(value, Class) for value in values)

    def _are_bound(self, values: Values) -> bool:
        """Whether methods, taken from their class, get the class as their first argument all the same."""
        names = self._project.resolver.decorator_names
        return all(isinstance(each, Function) and CLASS_METHOD in names(each) for each in values)

    def _refuses(self, value: Value, argument: int | str) -> bool:
        project = self._project
        if isinstance(value, External):
            package = paths.split(value.path)[0]
            if package in NEEDING_RESULTS and project.is_coroutine_function_outside(value):
                return True
            if project.is_any_of(value, knowledge.USING):
                return True
            meant = project.meaning(value.path)
            return bool(meant) and all(self._refuses_in(project.stubs, each, argument) for each in meant)
        return self._refuses_in(project.resolver, value, argument)

    def _refuses_in(self, resolver: Resolver, value: Value, argument: int | str) -> bool:
        if isinstance(value, Class):
            made_by = [each for each in resolver.attribute(value, "__init__") if isinstance(each, Function)]
            if not made_by:
                if not isinstance(argument, str):
                    return False
                return self._field_refuses(resolver, value, argument) or self._is_record(resolver, value)
            return all(self._refuses_in(resolver, each, argument) for each in made_by)
        if not isinstance(value, Function):
            return False
        name = self._name(resolver, value, argument)
        index = resolver.modules.index(value.file)
        bindings = [each for each in index.bindings(value.scope, name) if each.kind == model.ANNOTATION]
        return bool(bindings) and self._type_refuses(resolver, value.file, bindings[0])

    def _is_borrowed(self, function: Function, callee: str, called: Function) -> bool:
        """Whether a class has taken a function of a module for its method: who gets the object is not told there."""
        if self._project.declarations.owner(called) is not None:
            return False
        receiver = paths.receiver_of(callee)
        values = self._project.values(function, receiver) if receiver else ()
        return any(isinstance(each, (Class, Instance)) for each in values)

    def _name(self, resolver: Resolver, function: Function, argument: int | str) -> str:
        """The parameter that gets an argument; empty where there is none."""
        if isinstance(argument, str):
            return argument
        parameters = resolver.scope(function).parameters
        position = argument + self._is_bound(resolver, function)
        return parameters[position] if position < len(parameters) else ""

    def _is_bound(self, resolver: Resolver, function: Function) -> bool:
        parent = resolver.enclosing(function)
        if parent is None or resolver.scope(parent).kind != model.CLASS:
            return False
        names = resolver.decorator_names(function)
        return STATIC_METHOD not in names or CLASS_METHOD in names

    def _field_refuses(self, resolver: Resolver, cls: Class, name: str) -> bool:
        """Fields of data classes and their like, which are given by keyword."""
        for base in resolver.order(cls) or ():
            if isinstance(base, Class):
                bindings = resolver.modules.index(base.file).bindings(base.number, name)
                fields = [each for each in bindings if each.kind == model.ANNOTATION and each.value]
                if fields:
                    return self._type_refuses(resolver, base.file, fields[0])
        return False

    def _is_record(self, resolver: Resolver, cls: Class) -> bool:
        """Whether objects of a class are rows of a table, which hold what its columns do."""
        bases = (each.path.removesuffix("()") for each in resolver.known_order(cls) if isinstance(each, External))
        return any(self._project.is_any_of(External(each), knowledge.RECORDS) is not None for each in bases)

    def _type_refuses(self, resolver: Resolver, file: str, declared: Binding) -> bool:
        """Whether no value of a declared type can be awaited."""
        reader = Function(file, declared.scope)
        values = resolver.types.instances(reader, declared.value) if declared.value else ()
        if values or not declared.value:
            return bool(values) and all(self.cannot_be_awaited(resolver, value) for value in values)
        # What a container holds is unknown: it is a container all the same.
        parts = resolver.types.parts(reader, declared.value) - {"None"}
        return bool(parts) and all(_holds_others(paths.split_type(part)[0]) for part in parts)

    def cannot_be_awaited(self, resolver: Resolver, value: Value) -> bool:
        """Whether an object is of a class that has no ``__await__``, and no protocol.

        Where the class inherits from something unknown, its own names decide: no coroutine is one of its objects.
        """
        if isinstance(value, Instance):
            cls = value.of
            name = resolver.definition(cls)
            # `asyncio.Coroutine` is one that a module of Python's own merely imports.
            is_pythons = name.startswith(holders.PYTHONS_OWN) and name.rpartition(".")[2] in holders.AWAITABLES
            if is_pythons or name in knowledge.ANYTHING:
                return False
            bases = resolver.scope(Function(cls.file, cls.number)).bases
            if any(model.tail_of(base) == knowledge.PROTOCOL for base in bases):
                # What a library's stub asks for by a protocol, it uses; a project's own may be meant otherwise.
                asked = resolver.modules.index(cls.file).names(cls.number)
                return resolver is self._project.stubs and not knowledge.OF_COROUTINES.issuperset(asked)
            classes = [each for each in resolver.order(cls) or (cls,) if isinstance(each, Class)]
            return not any("__await__" in resolver.modules.index(each.file).names(each.number) for each in classes)
        if isinstance(value, (Collection, Tuple, Mapping)):
            return True
        if not isinstance(value, External) or not value.path.endswith("()"):
            return False
        if value.path.startswith(holders.PYTHONS_OWN) and _holds_others(value.path.removesuffix("()")):
            return True
        project = self._project
        meant = project.meaning(value.path.removesuffix("()"))
        return bool(meant) and all(
            isinstance(each, Class) and self.cannot_be_awaited(project.stubs, Instance(each)) for each in meant
        )


def _holds_others(name: str) -> bool:
    """Whether a type is one of Python's containers, of which no object can be awaited, or of literal text."""
    last = name.rpartition(".")[2]
    return (
        last in knowledge.LITERAL or last in holders.COLLECTIONS or last in holders.MAPPINGS or last in holders.TUPLES
    )


def _reads_like_class(name: str) -> bool:
    """Whether a name is written like that of a class, and none of what can be awaited or may be anything."""
    lowered = name.lower()
    if any(word in lowered for word in knowledge.WORDS_OF_AWAITABLES) or lowered.startswith("t_"):
        return False
    return name[:1].isupper() and not name.isupper() and any(each.islower() for each in name) and name.isidentifier()
