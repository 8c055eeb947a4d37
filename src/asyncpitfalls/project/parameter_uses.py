"""What the project's own functions do with what they are given, whatever it is declared to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.values import FAILING
from asyncpitfalls.project import paths
from asyncpitfalls.project.outcomes import fails_on_coroutine
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.arguments import Parameter
    from asyncpitfalls.project.values import Function

    _ByScope = dict[int, list[Call]]

_PERHAPS = model.CONDITIONAL | model.TRIED | model.ASKED
"""What stands around a place that a function need not come to, or where it expects to fail."""
_GONE_THROUGH = model.ITERATED | model.ENTERED


class ParameterUses:
    """Looks for a place where a function, whenever it runs, asks what it was given for what no coroutine has."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[Parameter, Site | None] = {}
        self._by_scope: dict[str, tuple[_ByScope, _ByScope]] = {}

    def failing_on_coroutine(self, function: Function, callee: str, argument: int | str | None) -> Site | None:
        """The place where a callee, read in a function, fails if an argument is a coroutine; None if it need not fail.

        ``argument`` is the position, or the keyword, of the argument.
        """
        if argument is None:
            return None
        getting = self._project.parameters.getting(function, callee, argument)
        found = [self._failing(each) for each in getting]
        return found[0] if found and None not in found else None

    def _failing(self, parameter: Parameter) -> Site | None:
        if parameter not in self._known:
            self._known[parameter] = None  # what hands it to itself tells nothing
            sites = self._sites(parameter) if self._is_as_given(parameter) else iter(())
            self._known[parameter] = next((site for site in sites if not site.call.use & _PERHAPS), None)
        return self._known[parameter]

    def _is_as_given(self, parameter: Parameter) -> bool:
        """Whether a parameter is nothing but what it is given, and no other method may be meant."""
        function, name = parameter
        bindings = self._project.index(function.file).bindings(function.scope, name)
        decoration = self._project.resolver.decorators(function)
        return (
            [each.kind for each in bindings] == [model.ANNOTATION]
            and decoration is not None
            and decoration.is_run_by_call
            and next(self._project.heirs.overriding(function), None) is None
        )

    def _sites(self, parameter: Parameter) -> Iterator[Site]:
        """Where a function's own body fails on a coroutine, if it comes to that place."""
        function, name = parameter
        gone_through, calls = self._in_scopes(function.file)
        for used in gone_through.get(function.scope, ()):
            if paths.split(used.callee)[0] == name:
                yield Site(function, used)
        for call in calls.get(function.scope, ()):
            if fails_on_coroutine(self._project.knowledge, call.callee, name) or self._hands_on(function, call, name):
                yield Site(function, call)

    def _in_scopes(self, file: str) -> tuple[_ByScope, _ByScope]:
        """The paths of a file that are gone through or entered, and its calls, by scope; read once."""
        if file not in self._by_scope:
            index = self._project.index(file)
            gone_through = (each for each in index.used_paths if each.use & _GONE_THROUGH)
            self._by_scope[file] = (_by_scope(gone_through), _by_scope(index.calls))
        return self._by_scope[file]

    def _hands_on(self, function: Function, call: Call, name: str) -> bool:
        """Whether a call gives the parameter to something that fails on a coroutine."""
        for position, argument in enumerate(call.arguments):
            keyword, equals, path = argument.rpartition("=")
            if path != name or (not equals and model.UNKNOWN in call.arguments[:position]):
                continue
            values = self._project.values(function, call.callee)
            if position == 0 and values and all(isinstance(each, External) and each.path in FAILING for each in values):
                return True
            return self.failing_on_coroutine(function, call.callee, keyword if equals else position) is not None
        return False


def _by_scope(calls: Iterable[Call]) -> _ByScope:
    found: _ByScope = {}
    for call in calls:
        found.setdefault(call.scope, []).append(call)
    return found
