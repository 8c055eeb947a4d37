"""Calls on objects of which nothing is known, where every class of the project agrees on what the method does."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.holders import KEPT_FOR_PROGRAMS, OUT_OF_CONTAINERS
from asyncpitfalls.knowledge.tests import is_test
from asyncpitfalls.knowledge.ubiquitous import UBIQUITOUS
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import External, Function

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asyncpitfalls.index.model import Scope
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Value

JOINT = "_"
"""What a name has between its words: one of a single word says too little of the object."""


def is_anything(value: Value) -> bool:
    """Whether an object may be of any class: what a container holds, or what programs may keep with a library."""
    if not isinstance(value, External):
        return False
    return is_out_of_container(value) or value.path.replace("()", "").startswith(KEPT_FOR_PROGRAMS)


def is_out_of_container(value: Value) -> bool:
    """Whether an object comes out of a dict or list of which nothing else is known."""
    return isinstance(value, External) and OUT_OF_CONTAINERS.match(value.path) is not None


def names_of_functions(project: Project, is_one: Callable[[Scope], bool]) -> frozenset[str]:
    """The names of some functions of modules: an unknown object may be a module."""
    return frozenset(
        scope.name
        for file in project.modules.paths
        for scope in project.index(file).scopes
        if scope.kind == model.FUNCTION and scope.parent == model.MODULE_SCOPE and is_one(scope)
    )


class MethodsByName:
    """Answers for plain methods, and for calls in coroutines: a call that is not awaited there is meant to be plain."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._agreeing: dict[str, frozenset[Function]] = {}

    def sharing_name(self, method: Function) -> frozenset[Function]:
        """All methods with a body that have a method's name, itself included; empty where something else has it too."""
        name = self._project.scope(method).name
        if name not in self._agreeing:
            self._agreeing[name] = self._methods(name)
        found = self._agreeing[name]
        return found if method in found else frozenset()

    def sites(self, name: str) -> Iterator[Site]:
        """The calls of methods of this name, in coroutines, that are not awaited, on objects that are not known."""
        for site in self._project.callers.spelled(name):
            call = site.call
            receiver = paths.receiver_of(call.callee)
            telling = not receiver or receiver == "super()" or receiver.startswith(model.TESTED_NAME)
            if telling or call.use & (model.AWAITED | model.ASKED):
                continue
            values = self._project.values(site.function, receiver) if self._is_in_coroutine(site) else None
            if values is not None and all(map(is_anything, values)):
                yield site

    def _is_in_coroutine(self, site: Site) -> bool:
        project = self._project
        is_async = project.scope(project.runner(site.function)).is_async
        return is_async and not is_test(project.modules.dotted(site.function.file))

    def _methods(self, name: str) -> frozenset[Function]:
        if JOINT not in name.strip(JOINT) or name.startswith("__") or name in UBIQUITOUS:
            return frozenset()
        found: set[Function] = set()
        for file, number in self._bound.get(name, ()):
            bindings = self._project.index(file).bindings(number, name)
            scopes = [Function(file, int(each.value)) for each in bindings if each.kind == model.DEFINITION]
            if len(scopes) != len(bindings) or not all(map(self._is_plain_method, scopes)):
                return frozenset()
            found.update(scopes)
        return frozenset(each for each in found if not self._project.scope(each).flags & model.PLACEHOLDER)

    def _is_plain_method(self, function: Function) -> bool:
        scope = self._project.scope(function)
        of_class = self._project.index(function.file).scopes[scope.parent].kind == model.CLASS
        return (
            of_class and scope.kind == model.FUNCTION and not (scope.decorators or scope.is_async or scope.is_generator)
        )

    @cached_property
    def _bound(self) -> dict[str, list[tuple[str, int]]]:
        """Where the project's modules and classes bind names of several words, imports left out."""
        found: dict[str, list[tuple[str, int]]] = {}
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for number, scope in enumerate(index.scopes):
                if scope.kind in {model.CLASS, model.MODULE}:
                    for name, bindings in index.bound(number):
                        if JOINT in name and any(each[0] not in {model.FROM, model.IMPORT} for each in bindings):
                            found.setdefault(name, []).append((file, number))
        return found
