"""Which functions something may call that nobody can see: careful questions, answered by names where need be."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import decorators, loops
from asyncpitfalls.project.arrivals import How
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import External, Function

if TYPE_CHECKING:
    from asyncpitfalls.project import Project

_PARTIAL = loops.PARTIAL.rpartition(".")[2]


class Escapes:
    """Asks of one function at a time."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._unresolved_calls: dict[str, frozenset[bool]] = {}

    def may(self, function: Function) -> bool:
        """Whether a sync function may be called by something that its callers, as far as they are known, do not tell.

        It may where its value is kept or handed to something unknown, where a decorator gets it, where a class from
        elsewhere may know it by its name, and where a call of that name cannot be resolved.
        """
        scope = self._project.scope(function)
        if scope.kind == model.MODULE:
            return False
        if scope.kind == model.LAMBDA:
            return function not in self._known_takers
        # Where a framework runs what it finds by a decorator or a class is known; nobody else gets to know it.
        registered = any(each.how is How.REGISTERED for each in self._project.starts.of(function))
        found_otherwise = self._is_decorated(function) or self._may_be_known_outside(function, scope)
        return (
            (found_otherwise and not registered)
            or _is_special(scope)
            or scope.name in self._project.modules.mentioned
            or self._is_handed_to_unknown(function, scope)
            or self._has_unresolved_calls(function, scope)
        )

    def _is_decorated(self, function: Function) -> bool:
        decoration = self._project.resolver.decorators(function)
        return decoration is None or not decorators.NEUTRAL.issuperset(decoration.names)

    def _may_be_known_outside(self, function: Function, scope: model.Scope) -> bool:
        """Whether a base of a method's class stands elsewhere and may have a method of this name."""
        owner = self._project.declarations.owner(function)
        if owner is None or scope.name == "__init__" or self._project.starts.is_found_by_class(function):
            return False
        order = self._project.resolver.order(owner)
        return order is None or any(isinstance(base, External) and self._may_have(base, scope.name) for base in order)

    def _may_have(self, base: External, name: str) -> bool:
        known = bool(self._project.meaning(base.path))
        return not known or bool(self._project.meaning(f"{base.path}.{name}"))

    def _is_handed_to_unknown(self, function: Function, scope: model.Scope) -> bool:
        """Whether an argument of this name may be the function, and what takes it is not known to run it somewhere."""
        known = self._known_takers.get(function, ())
        for file, call, path in self._arguments.get(scope.name, ()):
            site = Site(Function(file, call.scope), call)
            values = self._project.values(site.function, path)
            # What is made of it by `partial` is an argument in turn, and what takes that is known.
            told = site in known or (known and site.call.tail == _PARTIAL)
            if (function in values or not values) and not told:
                return True
        return False

    @cached_property
    def _known_takers(self) -> dict[Function, set[Site]]:
        """For each function the calls that hand it to something of which it is known where it runs it."""
        callbacks = self._project.callbacks
        found: dict[Function, set[Site]] = {}
        for callback in (*callbacks.elsewhere, *callbacks.in_place):
            for function in callbacks.functions(callback.value):
                found.setdefault(function, set()).add(callback.site)
        return found

    @cached_property
    def _arguments(self) -> dict[str, list[tuple[str, model.Call, str]]]:
        """The arguments that are names, or attributes, by the last name, each with the file and the call."""
        found: dict[str, list[tuple[str, model.Call, str]]] = {}
        for file in self._project.modules.paths:
            for call in self._project.index(file).calls:
                for argument in call.arguments:
                    path = argument.rpartition("=")[2]
                    found.setdefault(path[path.rfind(".") + 1 :], []).append((file, call, path))
        return found

    def _has_unresolved_calls(self, function: Function, scope: model.Scope) -> bool:
        """Whether a call of that name may be one of the function: it leads to nothing that is known."""
        is_method = self._project.declarations.owner(function) is not None
        return scope.name != "__init__" and is_method in self._unresolved(scope.name)

    def _unresolved(self, name: str) -> frozenset[bool]:
        """Of the calls of a name that lead to nothing known, whether it is an attribute that is called."""
        if name not in self._unresolved_calls:
            sites = self._project.callers.named([name])
            unknown = (site for site in sites if not self._project.values(site.function, site.call.callee))
            self._unresolved_calls[name] = frozenset("." in site.call.callee for site in unknown)
        return self._unresolved_calls[name]


def _is_special(scope: model.Scope) -> bool:
    return scope.name.startswith("__") and scope.name.endswith("__") and scope.name != "__init__"
