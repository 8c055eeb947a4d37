"""Functions that statements and expressions run without calling them by name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import decorators, protocols
from asyncpitfalls.project import paths
from asyncpitfalls.project.arrivals import How
from asyncpitfalls.project.callers import Site
from asyncpitfalls.project.values import Context, External, Function, Generator, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value, Values

    _Found = dict[Function, list[tuple[How, Site]]]

_ENTERED = ("__enter__", "__exit__")
_ITERATED = ("__iter__", "__next__")
_METHODS = frozenset((*_ENTERED, *_ITERATED))
_PROPERTIES = frozenset(name.rpartition(".")[2] for name in decorators.PROPERTIES)


class ImplicitCalls:
    """Each kind is looked for when a function is asked about that can be of this kind."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def of(self, function: Function) -> Iterator[tuple[How, Site]]:
        """What runs a function in that way, and where."""
        scope = self._project.scope(function)
        if scope.is_generator or scope.name in _METHODS:
            yield from self._by_statements.get(function, ())
        if any(model.tail_of(path) in _PROPERTIES for path in scope.decorators):
            yield from self._read.get(function, ())
        for each in self._decorated_with.get((function, False), ()):
            yield How.DECORATES, self._place(each, function)
        for decorated in self._wrapped_in(function):
            yield from ((How.WRAPPING, site) for site in self._project.callers.of(decorated))

    # `with` and `for` -----------------------------------------------------------------------------------------

    @cached_property
    def _by_statements(self) -> _Found:
        found: _Found = {}
        for site, values in self._entered_or_iterated():
            for value in values:
                for function in self._run_by(value, site.call.use):
                    how = How.ENTERED if site.call.use & model.ENTERED else How.ITERATED
                    found.setdefault(function, []).append((how, site))
        return found

    def _entered_or_iterated(self) -> Iterator[tuple[Site, Values]]:
        """What is entered with ``with``, or gone through with ``for``, and where."""
        project = self._project
        for file in project.modules.paths:
            index = project.index(file)
            for call in (model.Call._make(each) for calls in index.loose.values() for each in calls):
                function = Function(file, call.scope)
                by_callable = call.use & model.GIVEN and self._goes_through(function, call.arguments)
                if call.use & (model.ENTERED | model.ITERATED) or by_callable:
                    made = project.values(function, f"{call.callee}()")
                    yield Site(function, call._replace(use=call.use | (model.ITERATED if by_callable else 0))), made
            for call in index.used_paths:
                if call.use & (model.ENTERED | model.ITERATED):
                    yield (
                        Site(Function(file, call.scope), call),
                        project.values(Function(file, call.scope), call.callee),
                    )

    def _goes_through(self, function: Function, taker: tuple[str, ...]) -> bool:
        values = self._project.values(function, taker[0]) if taker else ()
        return any(isinstance(each, External) and each.path in protocols.ITERATING for each in values)

    def _run_by(self, value: Value, use: int) -> Iterator[Function]:
        if isinstance(value, (Context, Generator)):
            if isinstance(value, Context) == bool(use & model.ENTERED):
                yield value.made_by
            return
        for name in _ENTERED if use & model.ENTERED else _ITERATED:
            if isinstance(value, Instance):
                found = self._project.resolver.attribute(value, name)
                yield from (each for each in found if isinstance(each, Function))

    # Properties -----------------------------------------------------------------------------------------------

    @cached_property
    def _read(self) -> _Found:
        """Properties that are read, as far as the paths tell that lead to callees, arguments and values of names."""
        found: _Found = {}
        names = self._names_of_properties
        for site, path in self._paths():
            if names.isdisjoint(path.split(".")):
                continue
            before = ""
            head, steps = paths.split(path)
            for position, (kind, name) in enumerate(steps):
                if kind == paths.ATTRIBUTE and name in names:
                    before = _joined(head, steps[:position])
                    for function in self._properties(site.function, before, name):
                        found.setdefault(function, []).append((How.READ, site))
        return found

    def _paths(self) -> Iterator[tuple[Site, str]]:
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for call in index.calls:
                site = Site(Function(file, call.scope), call)
                yield site, call.callee
                yield from ((site, argument.rpartition("=")[2]) for argument in call.arguments if "." in argument)
            for number in range(len(index.scopes)):
                for name in index.names(number):
                    for binding in index.bindings(number, name):
                        if binding.kind in {model.VALUE, model.OUTCOME} and "." in binding.value:
                            call = model.Call(binding.scope, binding.value, binding.row, 1, 0, ())
                            yield Site(Function(file, binding.scope), call), binding.value

    @cached_property
    def _names_of_properties(self) -> frozenset[str]:
        return frozenset(
            scope.name
            for file in self._project.modules.paths
            for scope in self._project.index(file).scopes
            if any(model.tail_of(path) in _PROPERTIES for path in scope.decorators)
        )

    def _properties(self, function: Function, receiver: str, name: str) -> Iterator[Function]:
        resolver = self._project.resolver
        for value in self._project.values(function, receiver):
            for each in resolver.attribute(value.of, name) if isinstance(value, Instance) else ():
                decoration = resolver.decorators(each) if isinstance(each, Function) else None
                if isinstance(each, Function) and decoration and decorators.PROPERTIES.intersection(decoration.names):
                    yield each

    # Decorators -----------------------------------------------------------------------------------------------

    @cached_property
    def _decorated_with(self) -> dict[tuple[Function, bool], list[Function]]:
        """What the project's own decorators decorate, by the decorator and whether it is called to give one."""
        found: dict[tuple[Function, bool], list[Function]] = {}
        for file in self._project.modules.paths:
            for number, scope in enumerate(self._project.index(file).scopes):
                for path in scope.decorators:
                    called = path.endswith(")")
                    callee = path[: path.rfind("(")] if called else path
                    for value in self._project.values(Function(file, scope.parent), callee):
                        if isinstance(value, Function):
                            found.setdefault((value, called), []).append(Function(file, number))
        return found

    def _place(self, decorated: Function, decorator: Function) -> Site:
        """Where a decorator is written over a definition."""
        scope, name = self._project.scope(decorated), self._project.scope(decorator).name
        path = next((each for each in scope.decorators if model.tail_of(each) == name), name)
        call = model.Call(scope.parent, path, scope.first_row, scope.column + len(path) + 1, 0, ())
        return Site(Function(decorated.file, scope.parent), call)

    def _wrapped_in(self, function: Function) -> Iterator[Function]:
        """What is decorated by a decorator that hands back this function, written in it, in place of its argument."""
        decorator = self._project.resolver.enclosing(function)
        if decorator is None or not self._hands_back(decorator, function):
            return
        yield from self._decorated_with.get((decorator, False), ())
        factory = self._project.resolver.enclosing(decorator)
        if factory is not None and self._hands_back(factory, decorator):
            yield from self._decorated_with.get((factory, True), ())

    def _hands_back(self, outer: Function, inner: Function) -> bool:
        """Whether a function returns one that is written in it."""
        name = self._project.scope(inner).name
        outcomes = self._project.index(outer.file).bindings(outer.scope, model.RETURN)
        return self._project.scope(inner).kind == model.FUNCTION and any(each.value == name for each in outcomes)


def _joined(head: str, steps: tuple[tuple[str, str], ...]) -> str:
    """A path from its parts."""
    ends = {paths.CALL: ")", paths.SUBSCRIPT: "]", paths.COLLECT: "}"}
    return head + "".join(f"{kind}{name}{ends.get(kind, '')}" for kind, name in steps)
