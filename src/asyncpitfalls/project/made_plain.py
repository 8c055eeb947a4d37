"""Packages that put plain methods in the place of coroutine functions, for code that has no event loop."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import wrappers
from asyncpitfalls.knowledge.libraries import ASYNC_ON_LOOPS_ALONE
from asyncpitfalls.knowledge.sync_callers import COROUTINE_TEST
from asyncpitfalls.project import paths
from asyncpitfalls.project.values import Class, External, Function, Instance

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value


class MadePlain:
    """Tells methods that plain code can call without awaiting what they give."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._looking_up: dict[Class, bool] = {}

    def is_replaced(self, value: Value) -> bool:
        """Whether a method's package puts in its place what plain code can call without awaiting it."""
        if not isinstance(value, Function) or not self._packages:
            return False
        around = self._project.scope(Function(value.file, max(self._project.scope(value).parent, 0)))
        return around.kind == model.CLASS and self._package(value.file) in self._packages

    def is_async_on_loops_alone(self, value: Value) -> bool:
        """Whether a method of a library does its work at once where plain code calls it."""
        return isinstance(value, External) and paths.split(value.path)[0] in self._async_on_loops_alone

    @cached_property
    def _async_on_loops_alone(self) -> frozenset[str]:
        return frozenset(
            package
            for package, module in ASYNC_ON_LOOPS_ALONE.items()
            if module == package or self._project.modules.imports(module)
        )

    def is_looked_up(self, function: Function, callee: str) -> bool:
        """Whether the class of an object may hand out something else in the place of its coroutine functions."""
        receiver = paths.receiver_of(callee)
        objects = self._project.values(function, receiver) if receiver else ()
        return any(self._hands_out_others(each.of if isinstance(each, Instance) else each) for each in objects)

    def _hands_out_others(self, cls: Value) -> bool:
        if not isinstance(cls, Class):
            return False
        if cls not in self._looking_up:
            bases = self._project.resolver.known_order(cls)
            self._looking_up[cls] = any(map(self._looks_up, bases))
        return self._looking_up[cls]

    def _looks_up(self, base: Value) -> bool:
        if isinstance(base, External):
            return base.path.startswith(wrappers.OF_CLASSES_MADE_PLAIN)
        if not isinstance(base, Class):
            return False
        scope = self._project.scope(Function(base.file, base.number))
        if wrappers.LOOKING_UP in self._project.index(base.file).names(base.number):
            return True
        around = self._project.resolver.enclosing(Function(base.file, base.number))
        made_by = self._project.values(around, scope.metaclass) if scope.metaclass and around is not None else ()
        orders = (self._project.resolver.known_order(each) for each in made_by if isinstance(each, Class))
        return any(map(self._may_change, (*made_by, *(base for order in orders for base in order))))

    def _may_change(self, metaclass: Value) -> bool:
        """Whether a metaclass is one of a library that may do anything to the methods of its classes."""
        if not isinstance(metaclass, External) or paths.split(metaclass.path)[0] in sys.stdlib_module_names:
            return False
        return self._project.is_any_of(metaclass, wrappers.LEAVING_METHODS) is None

    @cached_property
    def _packages(self) -> frozenset[str]:
        """The packages that go through the coroutine functions of classes, and set attributes there."""
        return frozenset(self._package(file) for file in self._project.modules.paths if self._replaces(file))

    def _replaces(self, file: str) -> bool:
        index = self._project.index(file)
        if {wrappers.REPLACING, COROUTINE_TEST} <= index.tails:
            listing = {call.scope for name in wrappers.LISTING for call in index.calls_of(name)}
            if listing.intersection(call.scope for call in index.calls_of(COROUTINE_TEST)):
                return True
        return any(
            wrappers.MAKING_CLASSES_PLAIN.intersection(
                each.path
                for each in self._project.values(Function(file, call.scope), call.callee)
                if isinstance(each, External)
            )
            for name in self._wrapping
            for call in index.calls_of(name)
        )

    @cached_property
    def _wrapping(self) -> frozenset[str]:
        """The last names of all callees that may make the methods of a class plain."""
        names = self._project.within_reach(wrappers.MAKING_CLASSES_PLAIN)
        return frozenset(self._project.callers.with_aliases(map(model.tail_of, names)) if names else ())

    def _package(self, file: str) -> str:
        return self._project.modules.dotted(file).partition(".")[0]
