"""Calls that make a coroutine which is not awaited on the spot, and so may go astray."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import RawCall
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.coroutines import Coroutines


class Loose(NamedTuple):
    """A call that makes a coroutine which is not awaited on the spot: the scope it stands in, and its use."""

    function: Function
    use: int


class LooseCoroutines:
    """Finds them, and what a plain function hands to a framework that makes a response of it."""

    def __init__(self, project: Project, coroutines: Coroutines) -> None:
        self._project = project
        self._coroutines = coroutines
        self._known: dict[str, tuple[Loose, ...]] = {}

    def of(self, file: str) -> tuple[Loose, ...]:
        """The calls in a file that make coroutines which may go astray (`asyncpitfalls.index.model.LOOSE`).

        Those that are given to callees which take awaitables, as their names say, or do not refuse them, are left out.
        """
        if file not in self._known:
            calls = self._project.index(file).loose
            tails = sorted(self._coroutines.names.intersection(calls) | self._project.idle_objects.names_among(calls))
            making: dict[tuple[int, str], bool] = {}  # a function often calls one thing many times
            found = (self._call(file, call, making) for tail in tails for call in calls[tail])
            self._known[file] = tuple(each for each in found if each is not None)
        return self._known[file]

    def functions(self, file: str, uses: int) -> Iterator[Function]:
        """The scopes with a call that makes a coroutine and has one of these uses."""
        return (each.function for each in self.of(file) if each.use & uses)

    def endpoints(self, file: str) -> Iterator[Function]:
        """The plain functions of a file that return what a call gives to a framework which makes a response of it."""
        index = self._project.index(file)
        if self._coroutines.names.isdisjoint(index.tails):
            return
        for function, scope in self._project.functions(file):
            if scope.decorators and not scope.is_async and self._project.declarations.is_endpoint(function):
                yield function

    def _call(self, file: str, raw: RawCall, making: dict[tuple[int, str], bool]) -> Loose | None:
        call = model.Call._make(raw)
        use = call.use & model.LOOSE
        taker, given_as = call.arguments or ("", "")
        function = Function(file, call.scope)
        if use == model.GIVEN and self.takes_awaitables(function, taker):
            return None
        key = (call.scope, call.callee)
        if key not in making:
            idle = self._project.idle_objects
            making[key] = bool(self._coroutines.made_by(function, call.callee) or idle.made_by(function, call.callee))
        is_fine = use == model.GIVEN and given_as and making[key] and not self._refuses(function, taker, given_as)
        is_fine = is_fine and self._project.given_alike.site(function, call.callee, taker) is None
        return Loose(function, use) if making[key] and not is_fine else None

    def takes_awaitables(self, function: Function, taker: str) -> bool:
        """Whether a callee takes awaitables, as its name says; a function of the project may be called so, too."""
        name = model.tail_of(taker)
        if name not in loops.TAKING or name not in self._own_takers:
            return name in loops.TAKING
        return not any(isinstance(each, Function) for each in self._project.values(function, taker))

    @cached_property
    def _own_takers(self) -> frozenset[str]:
        """The names of the project's functions that are also those of what takes awaitables."""
        indexes = map(self._project.index, self._project.modules.paths)
        return frozenset(scope.name for index in indexes for scope in index.scopes if scope.name in loops.TAKING)

    def _refuses(self, function: Function, taker: str, given_as: str) -> bool:
        argument = int(given_as) if given_as.isdecimal() else given_as
        if self._project.parameters.refuse_awaitable(function, taker, argument):
            return True
        return self._project.parameter_uses.failing_on_coroutine(function, taker, argument) is not None
