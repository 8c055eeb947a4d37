"""What calling, awaiting and entering things gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project import paths
from asyncpitfalls.project.decorators import CONTEXTS
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
    Promise,
)

if TYPE_CHECKING:
    from asyncpitfalls.project.classes import Classes
    from asyncpitfalls.project.resolve import Resolver
    from asyncpitfalls.project.values import Value, Values

_NOTHING: Values = ()
_GETITEM, _ITER, _NEXT, _AITER, _ANEXT = "__getitem__", "__iter__", "__next__", "__aiter__", "__anext__"


class Gives:
    """Reads what functions declare, and where they declare nothing, what they hand out."""

    def __init__(self, resolver: Resolver, classes: Classes) -> None:
        self._resolver = resolver
        self._classes = classes

    def called(self, value: Value) -> Values:
        """What calling a value gives."""
        if isinstance(value, External):
            return (External(f"{value.path}()"),)
        if isinstance(value, Class):
            return (Instance(value),) if self._classes.makes_itself(value) else _NOTHING
        if isinstance(value, Giving):
            return (value.of,)
        if isinstance(value, Instance):
            return self._resolver.union(self.called(each) for each in self._resolver.attribute(value, "__call__"))
        decoration = self._resolver.decorators(value) if isinstance(value, Function) else None
        if not isinstance(value, Function) or decoration is None:
            return _NOTHING
        if CONTEXTS.intersection(decoration.names):
            return (Context(value),)
        if decoration.is_async:
            return (Coroutine(value),)
        if self._resolver.scope(value).is_generator and decoration.is_run_by_call:
            return (Generator(value),)
        return self.handed_out(value) if decoration.keeps_result else _NOTHING

    def awaited(self, value: Value) -> Values:
        """What awaiting a value gives."""
        if isinstance(value, External):
            return (External(value.path + "!"),)
        if isinstance(value, Promise):
            return value.of
        if isinstance(value, Instance):
            return self._resolver.union(map(self._returned_by_await, self._resolver.attribute(value, "__await__")))
        decoration = self._resolver.decorators(value.made_by) if isinstance(value, Coroutine) else None
        if not isinstance(value, Coroutine) or decoration is None or not decoration.keeps_result:
            return _NOTHING
        return self.handed_out(value.made_by)

    def _returned_by_await(self, method: Value) -> Values:
        """What an ``__await__`` is declared to give in the end: the last one of a generator's three types."""
        if not isinstance(method, Function):
            return _NOTHING
        name, parameters = paths.split_type(self._resolver.scope(method).returns)
        if name.rpartition(".")[2] != "Generator" or len(parameters) != len(("yields", "gets", "returns")):
            return _NOTHING
        return self._resolver.types.instances(self._resolver.enclosing(method) or method, parameters[-1])

    def handed_out(self, function: Function) -> Values:
        """What a function hands out: by its annotation, or by all its ``return`` or ``yield``."""
        scope = self._resolver.scope(function)
        if scope.returns:
            return self._resolver.types.declared(self._resolver.enclosing(function) or function, scope.returns)
        names = self._resolver.modules.index(function.file).names(function.scope)
        kind = model.YIELD if scope.is_generator else model.RETURN
        values = self._resolver.resolve(function, kind) if kind in names else _NOTHING
        return tuple(map(Collection, values)) if scope.is_generator else values

    def element(self, value: Generator | Instance, kind: str) -> Values:
        """What a subscript of an object, or going through it, gives by its own methods."""
        if isinstance(value, Generator):
            return self._elements(self.handed_out(value.made_by)) if kind == paths.ELEMENTS else _NOTHING
        if kind != paths.ELEMENTS:
            return self._by_method(value, _GETITEM)
        given = self._by_method(value, _ITER) or self._by_method(value, _AITER)
        if given == (value,):
            return self._by_method(value, _NEXT) or self._resolver.union(
                self.awaited(each) for each in self._by_method(value, _ANEXT)
            )
        return self._elements(given) if all(isinstance(each, (Collection, Generator)) for each in given) else _NOTHING

    def _elements(self, values: Values) -> Values:
        return self._resolver.union(self._resolver.step(each, paths.ELEMENTS, "") for each in values)

    def _by_method(self, value: Instance, name: str) -> Values:
        """What a special method of an object's class gives, where classes that are known have it."""
        methods = self._resolver.attribute(value, name)
        known = all(isinstance(each, Function) for each in methods)
        return self._resolver.union(map(self.called, methods)) if methods and known else _NOTHING

    def entered(self, context: Context, name: str) -> Values:
        """``__enter__`` and ``__aenter__`` of a context manager that is written as a generator."""
        if name not in {"__enter__", "__aenter__"}:
            return _NOTHING
        given = tuple(value.of for value in self.handed_out(context.made_by) if isinstance(value, Collection))
        if name == "__aenter__":
            return (Giving(Promise(name, given)),)
        return tuple(map(Giving, given))
