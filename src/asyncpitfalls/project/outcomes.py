"""What those who await a coroutine function make of what they get: its result, or something to await in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.knowledge import Knowledge
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callers import Site
    from asyncpitfalls.project.values import Function

_LOOKS = frozenset({paths.ATTRIBUTE, paths.SUBSCRIPT, paths.ELEMENTS})


def fails_on_coroutine(knowledge: Knowledge, path: str, name: str) -> bool:
    """Whether a path asks what a name holds for what no coroutine has: an attribute, an element, all of them."""
    head, steps = paths.split(path)
    if head != name or not steps or steps[0][0] not in _LOOKS:
        return False
    kind, attribute = steps[0]
    return kind != paths.ATTRIBUTE or not knowledge.is_coroutine_attribute(attribute)


class Outcomes:
    """Looks at every call of a function that awaits it, or hands its coroutine to a loop."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[Function, Site | None] = {}

    def taken_for_result(self, function: Function) -> Site | None:
        """The first call that awaits an ``async def`` once, and drops or looks at what it gets.

        None where no call shows that, and where one may have what it gets awaited in turn: it passes it on.
        """
        if function not in self._known:
            self._known[function] = self._find(function)
        return self._known[function]

    def _find(self, function: Function) -> Site | None:
        first = None
        for site in self._project.callers.of_coroutine(function):
            name = "" if self._is_settled(site, function) else self._kept_as(site)
            if name is None or (name and self._is_awaited(site, name)):
                return None
            if not name or self._is_looked_at(site, name):
                first = first or site
            elif self._is_passed_on(site, name):
                return None
        return first

    def _is_settled(self, site: Site, function: Function) -> bool:
        """Whether what comes of a coroutine is dropped or looked at on the spot, or what runs it gives it to nobody."""
        directly = site.call.use & model.AWAITED and self._project.callers.runs_directly(site, function)
        return bool(site.call.use & (model.SETTLED if directly else model.DROPPED))

    def _kept_as(self, site: Site) -> str | None:
        """The local name that holds what comes of a call, and nothing else; None where there is no such name."""
        function, call = site
        for name, bindings in self._project.index(function.file).bound(function.scope):
            kind, value, _, row = bindings[0]
            is_outcome = value.endswith("!") and value.startswith(f"{call.callee}(")
            if is_outcome and (kind, row, len(bindings)) == (model.VALUE, call.row, 1):
                return name
        return None

    def _is_awaited(self, site: Site, name: str) -> bool:
        used = self._project.index(site.function.file).used_paths
        return any(
            each.callee == name and each.scope == site.function.scope for each in used if each.use & model.AWAITED
        )

    def _is_looked_at(self, site: Site, name: str) -> bool:
        """Whether a function asks what a name holds for something that no coroutine has: an attribute, an element."""
        return any(fails_on_coroutine(self._project.knowledge, path, name) for path in self._paths(site))

    def _is_passed_on(self, site: Site, name: str) -> bool:
        """Whether a function returns or stores what a name holds, or gives it to a call."""
        function, _ = site
        index = self._project.index(function.file)
        given = (
            argument.rpartition("=")[2]
            for call in index.calls
            if call.scope == function.scope
            for argument in call.arguments
        )
        return name in given or name in self._paths(site)

    def _paths(self, site: Site) -> Iterator[str]:
        """What a function calls, goes through, and binds names to."""
        function, _ = site
        index = self._project.index(function.file)
        yield from (each.callee for each in (*index.calls, *index.used_paths) if each.scope == function.scope)
        for number in range(len(index.scopes)):
            for _, bindings in index.bound(number):
                yield from (value for _, value, scope, _ in bindings if scope == function.scope)
