"""Which calls run a function: found by name first, resolved then."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import iterating, loops
from asyncpitfalls.knowledge.decorators import CONTEXT_MANAGERS, PROPERTIES
from asyncpitfalls.knowledge.special_methods import IMPLICIT, MAKING_OBJECTS
from asyncpitfalls.project.decorators import CONTEXTS
from asyncpitfalls.project.implicit import ImplicitCalls
from asyncpitfalls.project.reads import Reads
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Class, Function

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values

__all__ = ["Callers", "Site"]


class _Name(NamedTuple):
    """A name by which calls are looked up; ``file`` is the only one where it counts, empty for all."""

    name: str
    file: str


class Callers:
    """Every call is looked at once for each last name that its callee has, however many functions share that name."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._resolver = project.resolver
        self._tables: dict[_Name, dict[Function, list[Site]]] = {}
        self._closures: dict[tuple[str, ...], tuple[_Name, ...]] = {}

    def named(self, names: Iterable[str]) -> Iterator[Site]:
        """The calls whose last name is one of these, or another name for one of these."""
        for name in dict.fromkeys((*self._with_aliases(names), *self._partial_objects)):
            yield from self._sites(name)

    def spelled(self, name: str) -> Iterator[Site]:
        """The calls whose last name is this one."""
        return self._sites(_Name(name, ""))

    def of(self, function: Function) -> Iterator[Site]:
        """The calls, anywhere in the project, that run a function and can be nothing else."""
        for name in dict.fromkeys((*self._with_aliases(self._names_of(function)), *self._partial_objects)):
            table = self._tables.get(name)
            if table is None:
                table = self._tables[name] = self._table(name)
            yield from table.get(function, ())

    def running(self, function: Function) -> Iterator[Site]:
        """The calls that run a function's body: those that await, iterate or enter what it is for, and plain ones."""
        scope = self._resolver.scope(function)
        if scope.is_async:
            yield from self.of_coroutine(function)
        elif scope.is_generator:
            yield from (site for site in self.of(function) if self._goes_through(function, site))
        elif self.is_property(function):
            yield from self._reads.of(function)
        else:
            yield from self.of(function)
            yield from self._implicit.of(function)

    def is_called(self, function: Function) -> bool:
        """Whether calls run a function's body, rather than loops, ``with`` statements or reads of an attribute."""
        scope = self._resolver.scope(function)
        return not (scope.is_generator or scope.name in IMPLICIT or self.is_property(function))

    def is_property(self, function: Function) -> bool:
        """Whether reading an attribute runs a function."""
        decoration = self._resolver.decorators(function)
        return decoration is not None and not PROPERTIES.isdisjoint(decoration.names)

    def stands_for(self, method: Function) -> Iterator[tuple[Function, frozenset[Function]]]:
        """The methods without a body of their own that a method takes the place of, each with all that do so."""
        parent = self._resolver.enclosing(method)
        if parent is None or self._resolver.scope(parent).kind != model.CLASS or self._is_placeholder(method):
            return
        name = self._resolver.scope(method).name
        for base in (self._resolver.order(Class(*parent)) or ())[1:]:
            if isinstance(base, Class):
                number = self._method(base, name)
                if number is not None and self._is_placeholder(Function(base.file, number)):
                    heirs = ((heir.file, self._method(heir, name)) for heir in self._heirs.get(base, ()))
                    found = (Function(file, each) for file, each in heirs if each is not None)
                    yield (
                        Function(base.file, number),
                        frozenset(each for each in found if not self._is_placeholder(each)),
                    )

    def _is_placeholder(self, function: Function) -> bool:
        return bool(self._resolver.scope(function).flags & model.PLACEHOLDER)

    def _method(self, cls: Class, name: str) -> int | None:
        """The scope of a method that a class itself defines, once and by `def`."""
        bindings = self._project.index(cls.file).bindings(cls.number, name)
        return int(bindings[0].value) if len(bindings) == 1 and bindings[0].kind == model.DEFINITION else None

    def is_context(self, generator: Function) -> bool:
        """Whether a ``with`` runs a generator, rather than whoever goes through it."""
        decoration = self._resolver.decorators(generator)
        return decoration is not None and not CONTEXTS.isdisjoint(decoration.names)

    def _goes_through(self, generator: Function, site: Site) -> bool:
        """Whether a call of a generator is part of what runs its body: a loop, a ``with``, ``list`` and its like."""
        is_context, use = self.is_context(generator), site.call.use
        if use & (model.ENTERED if is_context else model.ITERATED):
            return not use & model.ASYNCHRONOUS
        return bool(use & model.GIVEN) and self._taker(site) in (self._entering if is_context else self._consuming)

    def _taker(self, site: Site) -> str:
        """The last name of what the value of a call is given to."""
        call = site.call
        for scope, _, row, column, _, taker in self._project.index(site.function.file).loose.get(call.tail, ()):
            if (scope, row, column) == (call.scope, call.row, call.column) and taker:
                return model.tail_of(taker[0])
        return ""

    @cached_property
    def _entering(self) -> set[str]:
        return self.with_aliases(iterating.ENTERING)

    @cached_property
    def _consuming(self) -> set[str]:
        return self.with_aliases(iterating.CONSUMING)

    @cached_property
    def _reads(self) -> Reads:
        return Reads(self._project)

    @cached_property
    def _implicit(self) -> ImplicitCalls:
        return ImplicitCalls(self._project)

    def of_coroutine(self, function: Function) -> Iterator[Site]:
        """The calls that run the coroutine of a coroutine function: those awaited, and those that hand it to a loop."""
        yield from (site for site in self.of(function) if site.call.use & model.AWAITED)
        yield from self._handed_to_loop.get(function, ())

    def runs_directly(self, site: Site, function: Function) -> bool:
        """Whether the callee of a call is the function itself, not something that is given its coroutine."""
        return function in self.run_by(self._resolver.resolve(site.function, site.call.callee))

    def with_heirs(self, names: Iterable[str]) -> list[str]:
        """Last names, and those of every class that has one of them among its bases, however far up."""
        found: dict[str, None] = {}
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = None
                waiting += (alias for alias, file in self._aliases.get(name, ()) if not file)
                waiting += self._classes_on.get(name, ())
        return list(found)

    def with_aliases(self, names: Iterable[str]) -> set[str]:
        """Last names and all other names for them, in whatever file, those of partial objects included."""
        found = {*names, *(alias for alias, _ in self._partial_objects)}
        waiting = list(self._aliases.keys() & found)  # most of thousands of names have no other
        while waiting:
            for alias in self.other_names(waiting.pop()):
                if alias not in found:
                    found.add(alias)
                    waiting.append(alias)
        return found

    def other_names(self, name: str) -> list[str]:
        """What is assigned, or imported as, a last name somewhere."""
        return [alias for alias, _ in self._aliases.get(name, ())]

    @cached_property
    def _partial_objects(self) -> tuple[_Name, ...]:
        """The names that partial objects are bound to: calling one calls a function of another name."""
        return tuple(self._aliases.get(loops.PARTIAL.rpartition(".")[2] + "(", ()))

    def _with_aliases(self, names: Iterable[str]) -> tuple[_Name, ...]:
        key = tuple(names)
        if key not in self._closures:
            self._closures[key] = self._closure(key)
        return self._closures[key]

    def _closure(self, names: tuple[str, ...]) -> tuple[_Name, ...]:
        found = {_Name(name, ""): None for name in names}
        waiting = list(found)
        while waiting:
            original, only_in = waiting.pop()
            for alias, file in self._aliases.get(original, ()):
                if only_in and file != only_in:
                    continue
                each = _Name(alias, file)
                if each not in found:
                    found[each] = None
                    waiting.append(each)
        return tuple(found)

    def _sites(self, name: _Name) -> Iterator[Site]:
        for file in self._files_calling.get(name.name, ()):
            if not name.file or name.file == file:
                calls = self._project.index(file).calls_of(name.name)
                yield from (Site(Function(file, call.scope), call) for call in calls)

    def _table(self, name: _Name) -> dict[Function, list[Site]]:
        table: dict[Function, list[Site]] = {}
        for site in self._sites(name):
            for function in self.run_by(self._resolver.resolve(site.function, site.call.callee)):
                table.setdefault(function, []).append(site)
        return table

    def run_by(self, values: Values) -> list[Function]:
        """The functions that calling any of the values runs."""
        if len(values) == 1:
            return self._run_by_one(values[0])
        runs = [self._run_by_one(value) for value in values]
        return [function for function in runs[0] if all(function in each for each in runs)] if runs else []

    def _run_by_one(self, value: Value) -> list[Function]:
        if isinstance(value, Function):
            decoration = self._resolver.decorators(value)
            if decoration is None or decoration.is_run_by_call:
                return [value]
            return [value] if CONTEXT_MANAGERS.intersection(decoration.names) else []
        if isinstance(value, Class):
            made_by = (each for name in MAKING_OBJECTS for each in self._resolver.attribute(value, name))
            return [each for each in made_by if isinstance(each, Function)]
        return []

    def _names_of(self, function: Function) -> list[str]:
        scope = self._resolver.scope(function)
        if scope.kind == model.LAMBDA:
            return [f"<{function.scope}>"]
        parent = self._resolver.enclosing(function)
        if scope.name in MAKING_OBJECTS and parent is not None:
            # A class is called by its own name, by `cls`, or through one that inherits this `__init__`.
            heirs = self._heirs.get(Class(parent.file, parent.scope), ())
            return [scope.name, "cls", *(self._resolver.scope(Function(*heir)).name for heir in heirs)]
        return [scope.name]

    @cached_property
    def _heirs(self) -> dict[Class, list[Class]]:
        """For each class those that have it in their method resolution order, itself included."""
        found: dict[Class, list[Class]] = {}
        for cls, scope in self._classes():
            for base in (self._resolver.order(cls) if scope.bases else None) or (cls,):
                if isinstance(base, Class):
                    found.setdefault(base, []).append(cls)
        return found

    @cached_property
    def _classes_on(self) -> dict[str, list[str]]:
        """For each last name of a base, the names of the classes that are written with it."""
        found: dict[str, list[str]] = {}
        for _, scope in self._classes():
            for base in scope.bases:
                found.setdefault(model.tail_of(base), []).append(scope.name)
        return found

    def _classes(self) -> Iterator[tuple[Class, model.Scope]]:
        for file in self._project.modules.paths:
            for number, scope in enumerate(self._project.index(file).scopes):
                if scope.kind == model.CLASS:
                    yield Class(file, number), scope

    @cached_property
    def _handed_to_loop(self) -> dict[Function, list[Site]]:
        names = self._project.knowledge.coroutine_runners
        found: dict[Function, list[Site]] = {}
        for site in self.named(sorted({name.rpartition(".")[2] for name in names})):
            values = self._resolver.resolve(site.function, site.call.callee)
            if values and all(self._project.is_any_of(value, names) for value in values):
                for argument in site.call.arguments:
                    path = argument.rpartition("=")[2]
                    made_by = path[: path.rfind("(")] if path.endswith(")") else path
                    for function in self.run_by(self._resolver.resolve(site.function, made_by)):
                        found.setdefault(function, []).append(site)
        return found

    @cached_property
    def _files_calling(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for file in self._project.modules.paths:
            for name in self._project.index(file).tails:
                found.setdefault(name, []).append(file)
        return found

    @cached_property
    def _aliases(self) -> dict[str, list[_Name]]:
        found: dict[str, dict[_Name, None]] = {}
        for file in self._project.modules.paths:
            for alias, original, local in self._project.index(file).aliases:
                found.setdefault(original, {})[_Name(alias, file if local else "")] = None
        return {original: list(aliases) for original, aliases in found.items()}
