"""What decorators of the project run: themselves where they stand, and what they hand back where that is called."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project.arrivals import How
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project


class Decorated:
    """Looks from a decorator, or from a function written in one, to what is decorated with it."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def of(self, function: Function) -> Iterator[tuple[How, Site]]:
        """What runs a function by way of a decorator, and where."""
        for each in self._decorated_with.get((function, False), ()):
            yield How.DECORATES, self._place(each, function)
        for decorated in self._wrapped_in(function):
            yield from ((How.WRAPPING, site) for site in self._project.callers.of(decorated))

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
