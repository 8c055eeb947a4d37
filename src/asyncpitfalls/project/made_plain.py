"""Packages that put plain methods in the place of coroutine functions, for code that has no event loop."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import wrappers
from asyncpitfalls.knowledge.sync_callers import COROUTINE_TEST
from asyncpitfalls.project.values import External, Function

if TYPE_CHECKING:
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value


class MadePlain:
    """Tells methods that plain code can call without awaiting what they give."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def is_replaced(self, value: Value) -> bool:
        """Whether a method's package puts in its place what plain code can call without awaiting it."""
        if not isinstance(value, Function) or not self._packages:
            return False
        around = self._project.scope(Function(value.file, max(self._project.scope(value).parent, 0)))
        return around.kind == model.CLASS and self._package(value.file) in self._packages

    @cached_property
    def _packages(self) -> frozenset[str]:
        """The packages that go through the coroutine functions of classes, and set attributes there."""
        return frozenset(self._package(file) for file in self._project.modules.paths if self._replaces(file))

    def _replaces(self, file: str) -> bool:
        index = self._project.index(file)
        if {wrappers.REPLACING, wrappers.LISTING, COROUTINE_TEST} <= index.tails:
            listing = {call.scope for call in index.calls_of(wrappers.LISTING)}
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
