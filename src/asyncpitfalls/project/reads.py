"""What reads a property of the project's: ``self.settings.get()``, ``send(self.settings)``, ``x = self.settings``."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.decorators import PROPERTIES
from asyncpitfalls.project import paths
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project

_EVALUATED = frozenset({model.VALUE, model.OUTCOME})
_attributes = re.compile(r"\.(\w+)").findall
_TAILS = frozenset(name.rpartition(".")[2] for name in PROPERTIES)


class Reads:
    """Finds them by the property's name, in one pass over the calls and over what is bound to names or returned."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def of(self, getter: Function) -> Iterator[Site]:
        """The calls and bindings, anywhere in the project, that read what a property's function gives."""
        name = self._project.scope(getter).name
        resolver = self._project.resolver
        for site, owner in self._by_name.get(name, ()):
            values = resolver.resolve(site.function, owner)
            if values and all(
                isinstance(value, Instance) and resolver.attribute(value.of, name) == (getter,) for value in values
            ):
                yield site

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of all properties of the project."""
        return frozenset(
            scope.name
            for file in self._project.modules.paths
            for scope in self._project.index(file).scopes
            if any(model.tail_of(path) in _TAILS for path in scope.decorators)
        )

    @cached_property
    def _by_name(self) -> dict[str, list[tuple[Site, str]]]:
        """For each of these names, where an attribute of that name is read, and the path of its owner."""
        found: dict[str, list[tuple[Site, str]]] = {}
        for site, path in self._paths() if self._names else ():
            for name, owner in self._read_in(path):
                found.setdefault(name, []).append((site, owner))
        return found

    def _paths(self) -> Iterator[tuple[Site, str]]:
        """What is evaluated and may read one, with the place of the call, or of the line that binds it to a name."""
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for call in index.calls:
                for path in (paths.receiver_of(call.callee), *call.arguments):
                    if self._may_read(path):
                        yield Site(Function(file, call.scope), call), path.rpartition("=")[2]
            for number in range(len(index.scopes)):
                for _, bindings in index.bound(number):
                    for raw in bindings:
                        if raw[0] in _EVALUATED and self._may_read(raw[1]):
                            binding = model.Binding._make(raw)
                            call = model.Call(binding.scope, binding.value, binding.row, 1, 0, ())
                            yield Site(Function(file, binding.scope), call), binding.value

    def _may_read(self, path: str) -> bool:
        return "." in path and not self._names.isdisjoint(_attributes(path))

    def _read_in(self, path: str) -> Iterator[tuple[str, str]]:
        """The names of properties that a path takes, each with the path up to there."""
        owner, steps = paths.split(path)
        for kind, name in steps:
            if kind != paths.ATTRIBUTE:
                return  # what stands within the parentheses of a call is a call of its own
            if name in self._names:
                yield name, owner
            owner = f"{owner}.{name}"
