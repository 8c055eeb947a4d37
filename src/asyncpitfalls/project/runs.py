"""Who runs a function in their own world: by a call, by a statement that calls methods, or by something in between."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project.arrivals import Arrival, Dispatch, How
from asyncpitfalls.project.decorated import Decorated
from asyncpitfalls.project.paths import receiver_of
from asyncpitfalls.project.values import Class, Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callbacks import Callback
    from asyncpitfalls.project.sites import Site


class Runs:
    """Looks backwards, from one function or method to all that run it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._decorated = Decorated(project)
        self._receivers: dict[Function, dict[Class, list[Site]]] = {}

    def of(self, node: Function | Dispatch) -> Iterator[Arrival]:
        """Each way by which a sync function is run by another one, or a call is dispatched to a method."""
        if isinstance(node, Dispatch):
            for site in self._sites_by_class(node).get(Class(node.file, node.cls), ()):
                yield Arrival(How.CALLED, node, self._project.runner(site.function), site=site)
            return
        for site in self._project.callers.running(node):
            yield self._by_call(node, site, self._how(node, site))
        for how, site in self._decorated.of(node):
            yield self._by_call(node, site, how)
        for callback in self._in_place.get(node, ()):
            by = self._project.runner(callback.by)
            yield Arrival(How.IN_PLACE, node, by, site=callback.site, name=callback.taker)
        for dispatch in self._dispatches(node):
            yield Arrival(How.OVERRIDES, node, dispatch)

    def _how(self, function: Function, site: Site) -> How:
        callers, scope = self._project.callers, self._project.scope(function)
        if callers.is_property(function):
            return How.READ
        if callers.is_called(function) or (scope.name == site.call.tail and not scope.is_generator):
            return How.CALLED
        entered = site.call.use & model.ENTERED or (scope.is_generator and callers.is_context(function))
        return How.ENTERED if entered else How.ITERATED

    def _by_call(self, function: Function, site: Site, how: How = How.CALLED) -> Arrival:
        runner = self._project.runner(site.function)
        if site.call.use & model.GUARDED and self._project.scope(runner).kind == model.MODULE:
            return Arrival(How.GUARDED, function, None, World.MAIN, site)
        return Arrival(how, function, runner, site=site)

    @cached_property
    def _in_place(self) -> dict[Function, list[Callback]]:
        return self._project.callbacks.by_function(self._project.callbacks.in_place)

    # Overriding -----------------------------------------------------------------------------------------------

    def _dispatches(self, function: Function) -> Iterator[Dispatch]:
        """The methods of the bases that a method overrides, as calls on objects of each base see them."""
        owner = self._project.declarations.owner(function)
        name = self._project.scope(function).name
        if owner is None or name == "__init__":
            return
        for base in self._project.resolver.known_order(owner)[1:]:
            if isinstance(base, Class) and self._method(base, name) is not None:
                yield Dispatch(base.file, base.number, name)

    def _sites_by_class(self, dispatch: Dispatch) -> dict[Class, list[Site]]:
        """The calls of a method on objects, by the class that the objects are known to be of."""
        method = self._method(Class(dispatch.file, dispatch.cls), dispatch.name)
        if method is None:
            return {}
        if method not in self._receivers:
            found = self._receivers[method] = {}
            for site in self._project.callers.of(method):
                receiver = receiver_of(site.call.callee)
                for value in self._project.values(site.function, receiver) if receiver else ():
                    if isinstance(value, Instance):
                        found.setdefault(value.of, []).append(site)
        return self._receivers[method]

    def _method(self, cls: Class, name: str) -> Function | None:
        found = [each for each in self._project.resolver.attribute(cls, name) if isinstance(each, Function)]
        return found[0] if len(found) == 1 else None
