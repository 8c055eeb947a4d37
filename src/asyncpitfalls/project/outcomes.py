"""What those who await a coroutine function make of what they get: its result, or something to await in turn."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project import paths

if TYPE_CHECKING:
    from asyncpitfalls.index.module import ModuleIndex
    from asyncpitfalls.knowledge import Knowledge
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
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
        self._by_file: dict[str, dict[int, Uses]] = {}

    def taken_for_result(self, function: Function) -> Site | None:
        """The first call that awaits an ``async def`` once, and drops or looks at what it gets.

        None where no call shows that, and where one may have what it gets awaited in turn: it passes it on.
        """
        if function not in self._known:
            self._known[function] = self._find(function)
        return self._known[function]

    def is_awaited(self, function: Function) -> bool:
        """Whether a caller awaits, in turn, what it gets by awaiting an ``async def``."""
        names = ((site, self._kept_as(site)) for site in self._project.callers.of_coroutine(function))
        return any(name is not None and self._is_awaited(site, name) for site, name in names)

    def awaits_elsewhere(self, function: Function) -> bool:
        """Whether a function, on another way, returns what an ``await`` gives: its results are no coroutines."""
        returned = self._project.index(function.file).bindings(function.scope, model.RETURN)
        return any(each.value.endswith("!") for each in returned)

    def is_awaited_unseen(self, function: Function) -> bool:
        """Whether no call of the project awaits a function: a framework or a loop does, and it does so once."""
        return not any(site.call.use & model.AWAITED for site in self._project.callers.of_coroutine(function))

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
        return name in self.uses(site.function).awaited

    def _is_looked_at(self, site: Site, name: str) -> bool:
        """Whether a function asks what a name holds for something that no coroutine has: an attribute, an element."""
        return any(fails_on_coroutine(self._project.knowledge, path, name) for path in self.uses(site.function).paths)

    def _is_passed_on(self, site: Site, name: str) -> bool:
        """Whether a function returns or stores what a name holds, or gives it to a call."""
        uses = self.uses(site.function)
        return name in uses.given or name in uses.paths

    def uses(self, function: Function) -> Uses:
        """What a function does with names."""
        if function.file not in self._by_file:
            self._by_file[function.file] = uses_in(self._project.index(function.file))
        return self._by_file[function.file].setdefault(function.scope, Uses())


class Uses:
    """What one scope does with names."""

    def __init__(self) -> None:
        self.paths: dict[str, None] = {}
        """What it calls, goes through, and binds names to."""
        self.given: set[str] = set()
        self.awaited: set[str] = set()


def uses_in(index: ModuleIndex) -> dict[int, Uses]:
    """The uses of all scopes of a file, in one go: a function may have thousands of callers in one file."""
    found: defaultdict[int, Uses] = defaultdict(Uses)
    for call in index.calls:
        uses = found[call.scope]
        uses.paths[call.callee] = None
        uses.given.update(argument.rpartition("=")[2] for argument in call.arguments)
    for used in index.used_paths:
        found[used.scope].paths[used.callee] = None
        if used.use & model.AWAITED:
            found[used.scope].awaited.add(used.callee)
    for number in range(len(index.scopes)):
        for _, bindings in index.bound(number):
            for _, value, scope, _ in bindings:
                found[scope].paths[value] = None
    return found
