"""Plain functions whose results callers look at without awaiting them: what comes back is no awaitable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.project import paths

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function

_SHOWING = frozenset({paths.SUBSCRIPT, paths.ELEMENTS})
"""What no coroutine, task or future has, nor a query that is built call by call and awaited in the end."""


class PlainUses:
    """Looks at every call of a function whose own text does not tell what it gives."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[Function, bool] = {}

    def show_result(self, function: Function) -> bool:
        """Whether at least as many calls of a function use what it gives for what it is as await that.

        Only those in coroutines count: what plain code gets of a client may be another thing than what coroutines get.
        """
        if function not in self._known:
            self._known[function] = not self._may_run_coroutine(function) and self._looks(function)
        return self._known[function]

    def _may_run_coroutine(self, function: Function) -> bool:
        """Whether a function names a coroutine function: it may give a result to some, and an awaitable to others."""
        own = (call for call in self._project.index(function.file).calls if call.scope == function.scope)
        used = (path for call in own for path in (call.callee, *call.arguments))
        return not self._project.coroutines.own_names.isdisjoint(map(model.tail_of, used))

    def _looks(self, function: Function) -> bool:
        awaiting = looking = 0
        for site in self._project.callers.of(function):
            if site.call.use & model.AWAITED:
                awaiting += 1
            elif site.call.use & model.ENTERED:
                return False  # such objects can often be awaited as well
            elif self._project.scope(self._project.runner(site.function)).is_async:
                looking += self._is_looked_at(site)
        return 0 < awaiting <= looking

    def _is_looked_at(self, site: Site) -> bool:
        """Whether what a call gives is taken apart there and then, or is what a name holds that is."""
        function, call = site
        if call.use & model.ITERATED:
            return not call.use & model.ASYNCHRONOUS
        if call.use & model.USED:
            return not self._is_followed(site)
        name, uses = self._kept_as(site), self._project.outcomes.uses(function)
        if not name or name in uses.awaited:
            return False
        if (function.scope, name) in self._project.index(function.file).opened:
            return True
        given = [steps for head, steps in map(paths.split, uses.given) if head == name]
        done = [steps for head, steps in map(paths.split, uses.paths) if head == name]
        is_read = any(steps and all(kind == paths.ATTRIBUTE for kind, _ in steps) for steps in given)
        return is_read or any(steps and steps[0][0] in _SHOWING for steps in (*done, *given))

    def _is_followed(self, site: Site) -> bool:
        """Whether a method is called of what a call gives, or an attribute is taken from it."""
        start = f"{site.call.callee}("
        return any(
            path.startswith(start) and ")." in path[len(start) - 1 :]
            for path in self._project.outcomes.uses(site.function).paths
        )

    def _kept_as(self, site: Site) -> str:
        """The local name that holds what a call gives, and nothing else; empty where there is none."""
        function, call = site
        for name, bindings in self._project.index(function.file).bound(function.scope):
            kind, value, _, row = bindings[0]
            is_outcome = value.endswith(")") and value.startswith(f"{call.callee}(")
            if is_outcome and (kind, row, len(bindings)) == (model.VALUE, call.row, 1):
                return name
        return ""
