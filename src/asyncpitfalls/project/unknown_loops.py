"""Calls on event loops of which only the name is known that they are kept under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loop_touches
from asyncpitfalls.project import paths
from asyncpitfalls.project.by_name import is_anything
from asyncpitfalls.project.effects import Leaf
from asyncpitfalls.project.values import Class, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Values


class UnknownLoops:
    """Asks what calls hand in and, of an attribute of an unknown object, what the classes keep that have such a one."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._kept: dict[str, Values] = {}

    def touches(self) -> Iterator[Leaf]:
        """The calls of methods of loops whose callee nothing else tells."""
        names = self._project.within_reach(loop_touches.OF_LOOPS)
        for name in sorted(names):
            for site in self._project.callers.spelled(name.rpartition(".")[2]):
                if self._is_of_loop(site, name):
                    yield Leaf(site, name)

    def _is_of_loop(self, site: Site, name: str) -> bool:
        function, callee = site.function, site.call.callee
        if not all(map(is_anything, self._project.values(function, callee))):
            return False
        values = self._project.handed_in.values(function, callee) or self._by_attribute(site)
        names = frozenset({name})
        return bool(values) and all(self._project.is_any_of(value, names) for value in values)

    def _by_attribute(self, site: Site) -> Values:
        """What the callee is where its object is an attribute that every class of the project binds to loops."""
        method = paths.split(site.call.callee)[1][-1:]
        receiver = paths.receiver_of(site.call.callee)
        owner, dot, attribute = receiver.rpartition(".")
        if not dot or not attribute.isidentifier() or not method:
            return ()
        if not all(map(is_anything, self._project.values(site.function, owner))):
            return ()
        if attribute not in self._kept:
            self._kept[attribute] = self._bound_to(attribute)
        resolver = self._project.resolver
        return resolver.union(resolver.step(each, *method[0]) for each in self._kept[attribute])

    def _bound_to(self, attribute: str) -> Values:
        resolver = self._project.resolver
        owners = (
            Instance(Class(file, function.scope))
            for file in self._project.modules.paths
            for function, scope in self._project.functions(file)
            if scope.kind == model.CLASS and attribute in self._project.index(file).names(function.scope)
        )
        found = [resolver.attribute(each, attribute) for each in owners]
        # Who only hands it on, and so has it from somebody else, does not count.
        return resolver.union(each for each in found if each)
