"""Coroutine functions that stand where a library calls a plain one: by their class, or by a decorator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import plain_hooks
from asyncpitfalls.project import paths
from asyncpitfalls.project.takers import given
from asyncpitfalls.project.values import External, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Class

_METHODS = frozenset(name.rpartition(".")[2] for name in plain_hooks.METHODS)
_CALLED_BY = {row.name: row for row in plain_hooks.CALLED_BY}
_LOST = model.DROPPED | model.USED


class PlainHooks:
    """Asks of one definition at a time."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def of(self, file: str) -> Iterator[Function]:
        """The functions of a file that are such hooks."""
        for function, scope in self._project.functions(file):
            if (
                scope.is_async
                and (scope.decorators or scope.name in _METHODS)
                and (self.registered(function) or self.replaced(function))
            ):
                yield function

    def replaced(self, function: Function) -> str | None:
        """The public name of the plain method of a library that a coroutine function overrides.

        None where the project calls it itself and takes the coroutine.
        """
        project = self._project
        scope = project.scope(function)
        owner = project.declarations.owner(function)
        if scope.name not in _METHODS or owner is None or not project.resolver.is_async(function):
            return None
        order = project.resolver.order(owner) or ()
        outside = (External(f"{base.path}.{scope.name}") for base in order if isinstance(base, External))
        names = (project.is_any_of(value, plain_hooks.METHODS) for value in outside)
        name = next((each for each in names if each is not None), None)
        return name if name is not None and not self._is_taken(scope.name, owner) else None

    def registered(self, function: Function) -> dict[int, str]:
        """The decorators, by position, that have a library call a coroutine function as a plain one."""
        scope = self._project.scope(function)
        if not scope.is_async or not scope.decorators:
            return {}
        found = self._project.declarations.decorated_by(function, plain_hooks.DECORATORS)
        return {
            position: name for position, name in found.items() if not self._has_own_caller(function, position, name)
        }

    def _has_own_caller(self, function: Function, position: int, decorator: str) -> bool:
        """Whether the decorator is given a class that calls the function in its own way."""
        row = _CALLED_BY.get(decorator)
        scope = self._project.scope(function)
        if row is None or not scope.decorators[position].endswith(")"):
            return False
        calls = self._project.index(function.file).calls_of(decorator.rpartition(".")[2])
        return any(
            next(given(call.arguments, row), None) is not None
            for call in calls
            if scope.first_row <= call.row <= scope.row
        )

    def _is_taken(self, name: str, owner: Class) -> bool:
        """Whether the project has a call of that name, on an object that may be of the class, that is awaited."""
        for site in self._project.callers.named([name]):
            receiver = paths.receiver_of(site.call.callee)
            values = self._project.values(site.function, receiver) if receiver else ()
            of_class = any(isinstance(each, Instance) and self._are_related(each.of, owner) for each in values)
            if site.call.use & model.AWAITED if not values else of_class and not site.call.use & _LOST:
                return True
        return False

    def _are_related(self, first: Class, second: Class) -> bool:
        return second in self._project.heirs.ancestors(first) or first in self._project.heirs.ancestors(second)
