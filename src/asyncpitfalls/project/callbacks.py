"""Functions that are handed to something which calls them: by which call, and in which world they run."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import function_takers, sync_callers
from asyncpitfalls.project.takers import Takers, given
from asyncpitfalls.project.values import External, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.knowledge.handing import Takes
    from asyncpitfalls.knowledge.worlds import World
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.arguments import Parameter
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Value, Values

_OBJECTS = frozenset(function_takers.WORLDS_OF_OBJECTS)
_ENTERED = ".__enter__()"


class Callback(NamedTuple):
    """Something that is to be called, and the call that hands it over.

    ``taker`` is what takes it; ``world`` is None where it is called in place, by the function ``by`` in effect.
    ``arguments`` are what it is to be called with, as far as that is known.
    """

    value: Value
    site: Site
    taker: str
    world: World | None
    by: Function
    arguments: tuple[str, ...] = ()


class _Passed(NamedTuple):
    """A parameter whose value runs in a world, None for in place."""

    parameter: Parameter
    world: World | None


class Callbacks:
    """What is given to callables of libraries, and to functions of the project that hand it on."""

    def __init__(self, project: Project) -> None:
        self._project = project
        rows = project.knowledge.takers
        self._elsewhere = Takers(project, (row for row in rows if not row.in_place))
        self._in_place = Takers(project, (row for row in rows if row.in_place))

    @cached_property
    def elsewhere(self) -> tuple[Callback, ...]:
        """What is handed to another world, or to an event loop."""
        waiting: list[_Passed] = []
        return (*self._handed(self._elsewhere, waiting), *self._passed_on(waiting))

    def of(self, function: Function) -> tuple[Callback, ...]:
        """How a function is handed to threads, processes and event loops."""
        return tuple(self._by_function.get(function, ()))

    @cached_property
    def _by_function(self) -> dict[Function, list[Callback]]:
        return self.by_function(self.elsewhere)

    @cached_property
    def in_place(self) -> tuple[Callback, ...]:
        """What is handed to a callable that calls it there and then."""
        waiting = [_Passed(parameter, None) for parameter in self._called_parameters()]
        return (*self._handed(self._in_place, waiting), *self._passed_on(waiting))

    def functions(self, value: Value) -> list[Function]:
        """The functions that calling a value runs."""
        if isinstance(value, Instance):
            called = self._project.resolver.attribute(value, "__call__")
            return [each for each in called if isinstance(each, Function)]
        return [value] if isinstance(value, Function) else self._project.callers.run_by((value,))

    def by_function(self, callbacks: Iterable[Callback]) -> dict[Function, list[Callback]]:
        """Callbacks by the functions that calling them runs."""
        found: dict[Function, list[Callback]] = {}
        for callback in callbacks:
            for function in self.functions(callback.value):
                found.setdefault(function, []).append(callback)
        return found

    def _handed(self, takers: Takers, waiting: list[_Passed]) -> list[Callback]:
        """What callables of libraries are given; parameters among it are put on the waiting list."""
        found: list[Callback] = []
        for site in takers.calls():
            values = self._project.values(site.function, site.call.callee) if site.call.arguments else ()
            for row in takers.rows_of(values) if values else ():
                if row.unless and next(self._project.callers.named([row.unless]), None) is not None:
                    continue
                world = None if row.in_place else self._world(row, site, values)
                if world is not None or row.in_place:
                    for argument, path in given(site.call.arguments, row):
                        rest = _rest(site.call.arguments, argument, row)
                        found += self._given(site, path, world, row.name, waiting, rest)
                        found += self._given_through(site, path, world, waiting, rest)
        return found

    def _given_through(
        self, site: Site, path: str, world: World | None, waiting: list[_Passed], arguments: tuple[str, ...]
    ) -> Iterator[Callback]:
        """What is handed, as an argument, to what calls it there and then and is itself handed to a world."""
        values = self._project.values(site.function, path) if world is not None and arguments else ()
        for row in self._in_place.rows_of(values) if values else ():
            for argument, given_path in given(arguments, row):
                rest = _rest(arguments, argument, row)
                yield from self._given(site, given_path, world, row.name, waiting, rest)

    def _given(
        self, site: Site, path: str, world: World | None, taker: str, waiting: list[_Passed], rest: tuple[str, ...] = ()
    ) -> Iterator[Callback]:
        """What one argument is; where it is a parameter of the function around, that one is put on the waiting list."""
        values = self._project.values(site.function, path)
        for value in values:
            yield Callback(value, site, taker, world, site.function, rest)
        # An annotation such as `Callable | Awaitable` says what a parameter is, not which function.
        known = any(map(self.functions, values))
        behind = () if known else self._project.arguments.behind(site.function, path)
        waiting += (_Passed(each, world) for each in behind if world is not None or each.function == site.function)

    def _passed_on(self, waiting: list[_Passed]) -> Iterator[Callback]:
        """What the project gives for parameters, and for the parameters that it gives in turn."""
        project = self._project
        seen: set[_Passed] = set()
        while waiting:
            passed = waiting.pop()
            if passed in seen:
                continue
            seen.add(passed)
            taker = passed.parameter.function
            for site in project.callers.of(taker):
                _, path = project.arguments.of(site, passed.parameter)
                for callback in self._given(site, path, passed.world, project.name(taker), waiting) if path else ():
                    # What an `async def` calls runs when that one is awaited, not where its coroutine is made.
                    yield callback._replace(by=taker) if project.scope(taker).is_async else callback

    def _called_parameters(self) -> Iterator[Parameter]:
        """The parameters that their function calls itself."""
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for call in index.calls:
                is_name = call.scope != model.MODULE_SCOPE and call.callee in index.names(call.scope)
                if is_name and not self._is_called_if_async(index, call):
                    function = Function(file, call.scope)
                    parameter = self._project.arguments.parameter(function, call.callee)
                    if parameter is not None and parameter.function == function:
                        yield parameter

    def _is_called_if_async(self, index: ModuleIndex, call: model.Call) -> bool:
        """Whether the function asks if what it calls is a coroutine function, and calls it here if it is one."""
        return not call.use & model.ASKED and any(
            asked.scope == call.scope and asked.use & model.TESTED and call.callee in asked.arguments
            for asked in index.calls_of(sync_callers.COROUTINE_TEST)
        )

    def _world(self, row: Takes, site: Site, values: Values) -> World | None:
        """Where a row's callable runs what it is given: here, with these values for the callee."""
        if row.name.endswith(f".{sync_callers.RUN_IN_EXECUTOR}"):
            executor = next((each for each in site.call.arguments if "=" not in each), "None")
            return self._world_of_objects(self._project.values(site.function, executor)) or row.world
        owners = (External(each.path.rpartition(".")[0]) for each in values if isinstance(each, External))
        return self._world_of_objects(tuple(owners)) or row.world

    def _world_of_objects(self, values: Values) -> World | None:
        """The world that objects of a class run functions in; None unless all of them have the same."""
        found: set[World | None] = set()
        for value in values:
            path = self._project.outside.path(value.path) if isinstance(value, External) else ""
            owner = (
                value.of if isinstance(value, Instance) else External(path.removesuffix(_ENTERED).removesuffix("()"))
            )
            name = self._project.is_any_of(owner, _OBJECTS)
            found.add(function_takers.WORLDS_OF_OBJECTS[name] if name is not None else None)
        return found.pop() if len(found) == 1 else None


def _rest(arguments: tuple[str, ...], argument: int | str, row: Takes) -> tuple[str, ...]:
    """The arguments after the one in question: what it is to be called with."""
    if isinstance(argument, str) or row.position < 0:
        return ()
    return tuple(each for each in arguments if "=" not in each)[argument + 1 :]
