"""Why functions run in a world, for other reasons than that somebody calls them."""

from __future__ import annotations

import os.path
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import entry_points
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project.arrivals import Arrival, How
from asyncpitfalls.project.patterns import Patterns, without_wildcards
from asyncpitfalls.project.values import Class, External, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Scope
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callbacks import Callback

_PROGRAM = "__main__.py"
_ANY_END = "*"


class Starts:
    """Asks of one function at a time; what is handed over is found once for all of them."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[Function, tuple[Arrival, ...]] = {}
        self._decorators = {**entry_points.DECORATORS, **project.knowledge.entry_points}
        self._names = without_wildcards(self._decorators)
        self._patterns = Patterns(project, project.knowledge.entry_points)
        self._classes = frozenset(entry_points.METHODS)

    def of(self, function: Function) -> tuple[Arrival, ...]:
        """The worlds that a function starts in, each with one reason."""
        if function not in self._known:
            found: dict[World | None, Arrival] = {}
            for arrival in self._find(function):
                found.setdefault(arrival.world, arrival)
            self._known[function] = tuple(found.values())
        return self._known[function]

    def on_loop(self, function: Function) -> Arrival | None:
        """Why an event loop runs a function, if it starts there."""
        return next((each for each in self.of(function) if each.world is World.LOOP), None)

    def takers(self, function: Function) -> frozenset[str]:
        """What a function is handed to that runs it in another world, or on an event loop."""
        return frozenset(callback.taker for callback in self._handed.get(function, ()))

    def is_found_by_class(self, function: Function) -> bool:
        """Whether a method is one of those that a class from elsewhere is known to run, and where."""
        return next(self._found_by_class(function, self._project.scope(function)), None) is not None

    def _find(self, function: Function) -> Iterator[Arrival]:
        scope = self._project.scope(function)
        if scope.kind == model.MODULE:
            if os.path.basename(function.file) == _PROGRAM:
                yield Arrival(How.PROGRAM, function, world=World.MAIN)
            elif function.file not in self._project.notebooks:  # whether a loop runs its cells is up to the kernel
                yield Arrival(How.IMPORTED, function, world=World.IMPORT)
            return
        if scope.is_async:
            yield Arrival(How.COROUTINE, function, world=World.LOOP)
            return
        for callback in () if self._decides(function) else self._handed.get(function, ()):
            how = How.TO_LOOP if callback.world is World.LOOP else How.HANDED
            yield Arrival(how, function, world=callback.world, site=callback.site, name=callback.taker)
        yield from self._registered(function, scope)
        yield from self._found_by_class(function, scope)
        if self._is_test(function, scope):
            yield Arrival(How.TESTED, function, world=World.MAIN)

    @cached_property
    def _handed(self) -> dict[Function, list[Callback]]:
        return self._project.callbacks.by_function(self._project.callbacks.elsewhere)

    def _registered(self, function: Function, scope: Scope) -> Iterator[Arrival]:
        """By decorators."""
        around = self._project.resolver.enclosing(function) or function
        for path in scope.decorators:
            callee = path[: path.rfind("(")] if path.endswith(")") else path
            for value in self._project.values(around, callee):
                name = self._project.is_any_of(value, self._names) or self._patterns.name_of(value)
                if name is not None:
                    in_thread = self._has_argument(around, scope, callee, entry_points.IN_A_THREAD_WITH)
                    world = World.THREAD if in_thread else self._decorators[name]
                    yield Arrival(How.REGISTERED, function, world=world, name=f"@{callee}")

    def _decides(self, function: Function) -> bool:
        """Whether a function says by a decorator where it runs, whatever it is handed to."""
        decoration = self._project.resolver.decorators(function)
        return decoration is not None and not entry_points.DECIDING.isdisjoint(decoration.names)

    def _has_argument(self, around: Function, scope: Scope, callee: str, argument: str) -> bool:
        """Whether the decorator's call is given an argument."""
        return any(
            call.scope == around.scope and scope.first_row <= call.row <= scope.row and argument in call.arguments
            for call in self._project.index(around.file).calls_of(model.tail_of(callee))
        )

    def _found_by_class(self, function: Function, scope: Scope) -> Iterator[Arrival]:
        """By the class that holds them."""
        owner = self._project.declarations.owner(function)
        if owner is None or scope.kind != model.FUNCTION:
            return
        for name in self._bases(owner):
            world, methods = entry_points.METHODS[name]
            if any(_matches(scope.name, method) for method in methods):
                yield Arrival(How.REGISTERED, function, world=world, name=name)

    def _bases(self, cls: Class) -> Iterator[str]:
        """The classes among a class and its bases, however far up, that have rows."""
        for base in self._project.resolver.known_order(cls):
            name = self._project.is_any_of(base, self._classes) if isinstance(base, External) else None
            if isinstance(base, Class):
                canonical = self._project.canonical(base)
                name = canonical if canonical in self._classes else None
            if name is not None:
                yield name

    def _is_test(self, function: Function, scope: Scope) -> bool:
        if not scope.name.startswith(entry_points.TEST_FUNCTIONS) or scope.kind != model.FUNCTION:
            return False
        around = self._project.scope(self._project.resolver.enclosing(function) or function)
        in_class = around.kind == model.CLASS and around.name.lower().startswith(entry_points.TEST_FUNCTIONS)
        return (around.kind == model.MODULE or in_class) and self._project.is_test(function.file)


def _matches(name: str, pattern: str) -> bool:
    return name.startswith(pattern[:-1]) if pattern.endswith(_ANY_END) else name == pattern
