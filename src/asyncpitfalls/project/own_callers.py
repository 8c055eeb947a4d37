"""Functions of the project that call a parameter, or the attribute that keeps it, like a plain function."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.project import paths
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Class, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.arguments import Parameter
    from asyncpitfalls.project.coroutines import Coroutines, Makers

    Place = tuple[int, int]

_LOST = model.DROPPED | model.USED
"""Uses of a call's value that lose a coroutine."""
_QUESTION = re.compile(r"async|await|coro|^call_|^create_task$|^invoke", re.IGNORECASE)
"""Names of calls that tell kinds of functions apart, or that run coroutines."""


class Given(NamedTuple):
    """A coroutine function that a call gives for a parameter, by position or keyword."""

    site: Site
    argument: int | str
    makers: Makers


class PlainCall(NamedTuple):
    """A call of something that is a parameter's value, and who gives coroutine functions for it."""

    site: Site
    givers: tuple[Given, ...]
    unanimous: bool
    """Whether every call in the project gives coroutine functions."""


class _Callback(NamedTuple):
    """What is called: its spelling, the parameters that it may be, and the scope that the spelling counts in."""

    callee: str
    parameters: tuple[Parameter, ...]
    around: Function


class OwnCallers:
    """Finds such calls by what they call, then looks what the project gives for the parameters."""

    def __init__(self, project: Project, coroutines: Coroutines) -> None:
        self._project = project
        self._coroutines = coroutines
        self._arguments = project.arguments

    @cached_property
    def by_call(self) -> dict[Function, dict[Place, PlainCall]]:
        """The calls for which nothing but coroutine functions is given, by function and place."""
        found: dict[Function, dict[Place, PlainCall]] = {}
        for each in self._plain_calls:
            if each.unanimous:
                function, call = each.site
                found.setdefault(function, {})[call.row, call.column] = each
        return found

    @cached_property
    def by_giver(self) -> dict[Function, dict[Place, list[tuple[Given, PlainCall]]]]:
        """The calls that give coroutine functions where others give something else, by function and place."""
        found: dict[Function, dict[Place, list[tuple[Given, PlainCall]]]] = {}
        for each in self._plain_calls:
            for given in () if each.unanimous else each.givers:
                function, call = given.site
                calls = found.setdefault(function, {}).setdefault((call.row, call.column), [])
                if all(given != other for other, _ in calls):
                    calls.append((given, each))
        return found

    @cached_property
    def _plain_calls(self) -> tuple[PlainCall, ...]:
        return tuple(self._find())

    def _find(self) -> Iterator[PlainCall]:
        for file in self._project.modules.paths:
            for calls in self._project.index(file).loose.values():
                for call in (model.Call._make(raw) for raw in calls if _loses(raw[4])):
                    callback = self._callback(file, call)
                    if callback is not None and self._is_never_awaited(callback):
                        yield from self._with_givers(Site(Function(file, call.scope), call), callback.parameters)

    def _with_givers(self, site: Site, parameters: tuple[Parameter, ...]) -> Iterator[PlainCall]:
        given = list(self._given(parameters))
        givers = tuple(each for each in given if each is not None)
        if givers:
            yield PlainCall(site, givers, unanimous=len(givers) == len(given))

    # What is called -------------------------------------------------------------------------------------------

    def _callback(self, file: str, call: model.Call) -> _Callback | None:
        function = Function(file, call.scope)
        parameters = self._arguments.behind(function, call.callee)
        if not parameters:
            return None
        if "." not in call.callee:
            return _Callback(call.callee, parameters, parameters[0].function)
        cls = self._arguments.owner_of(function, call.callee.partition(".")[0])
        return _Callback(call.callee, parameters, Function(*cls)) if cls is not None else None

    def _is_never_awaited(self, callback: _Callback) -> bool:
        """Whether all calls of it, where its name counts, lose what it returns, and nothing asks what it is."""
        if "." in callback.callee and any(self._settles(callback, site) for site in self._elsewhere(callback)):
            return False
        return not any(_settles(callback, call) for call in self._around(callback.around))

    def _settles(self, callback: _Callback, site: Site) -> bool:
        """Whether a call of an attribute of that name may be one of this callback, and takes the coroutine."""
        return not _loses(site.call.use) and self._may_be_of(site, Class(*callback.around))

    def _may_be_of(self, site: Site, cls: Class) -> bool:
        """Whether a call of an attribute may be one of an object of a class, or of a class that inherits from it."""
        receiver = self._project.values(site.function, paths.receiver_of(site.call.callee))
        known = [value.of for value in receiver if isinstance(value, Instance)]
        if not known or len(known) < len(receiver):
            return True
        return any(
            cls in self._project.heirs.ancestors(each) or each in self._project.heirs.ancestors(cls) for each in known
        )

    def _elsewhere(self, callback: _Callback) -> Iterator[Site]:
        sites = self._project.callers.named([model.tail_of(callback.callee)])
        return (site for site in sites if paths.receiver_of(site.call.callee))

    def _around(self, place: Function) -> Iterator[model.Call]:
        """The calls in a function or class, those of what it holds included."""
        index = self._project.index(place.file)
        within = {place.scope}
        for number, scope in enumerate(index.scopes):
            if scope.parent in within:
                within.add(number)
        return (call for call in index.calls if call.scope in within)

    # Who gives it ---------------------------------------------------------------------------------------------

    def _given(self, parameters: tuple[Parameter, ...]) -> Iterator[Given | None]:
        """What is given for some parameters: coroutine functions, or None for whatever else.

        A call that gives a parameter of its own function passes on what that one is given.
        """
        seen = set(parameters)
        waiting = list(parameters)
        while waiting:
            parameter = waiting.pop()
            for site in self._project.callers.of(parameter.function):
                argument, path = self._arguments.of(site, parameter)
                if path in {"", "None"}:
                    continue
                makers = self._coroutines.made_by(site.function, path)
                passed_on = None if makers else self._arguments.parameter(site.function, path)
                if makers:
                    yield Given(site, argument, makers)
                elif passed_on is None or not self._is_never_awaited(_Callback(path, (), passed_on.function)):
                    yield None
                elif passed_on not in seen:
                    seen.add(passed_on)
                    waiting.append(passed_on)


def _loses(use: int) -> bool:
    """Whether the value of a call that is used so, were it a coroutine, would be lost."""
    return bool(use & _LOST) and not use & (model.AWAITED | model.ASKED)


def _settles(callback: _Callback, call: model.Call) -> bool:
    """Whether a call takes the callback's coroutine, or asks, or runs, what is or might be the callback."""
    if call.callee == callback.callee:
        return not _loses(call.use)
    if not _QUESTION.search(model.tail_of(call.callee)):
        return False
    given = (argument.rpartition("=")[2] for argument in call.arguments)
    return any(
        path == callback.callee or path.startswith((f"{callback.callee}.", f"{callback.callee}(")) for path in given
    )
