"""Calls that are given a coroutine where their like is given, in the same file, what awaiting such a one gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.decorators import COROUTINE_TESTS
from asyncpitfalls.knowledge.loops import TAKING
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project import Project


class GivenAlike:
    """Compares calls by what is written: whoever takes the result in one place needs it in another one, too."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[tuple[Function, str, str], Site | None] = {}

    def site(self, function: Function, callee: str, taker: str) -> Site | None:
        """A call that is written like the one of ``taker`` in a function, and given the result of such a ``callee``.

        None where the taker, as its name or its text says, may be given awaitables as well.
        """
        key = (function, callee, taker)
        if key not in self._known:
            is_open = model.tail_of(taker) in TAKING or not self._project.scope(function).is_async
            self._known[key] = None if is_open or self._minds(function, taker) else self._find(*key)
        return self._known[key]

    def _find(self, function: Function, callee: str, taker: str) -> Site | None:
        index = self._project.index(function.file)
        made_by = self._project.makes_coroutine(function, callee).values
        for call in index.calls_of(model.tail_of(taker)) if made_by else ():
            if call.callee == taker and any(_awaits(each, callee) for each in self._given(function.file, call)):
                reader = Function(function.file, call.scope)
                if self._project.makes_coroutine(reader, callee).values == made_by:
                    return Site(reader, call)
        return None

    def _given(self, file: str, call: Call) -> Iterator[str]:
        """What a call is given: what is written there, and what names are bound to that stand there."""
        index = self._project.index(file)
        for argument in call.arguments:
            path = argument.rpartition("=")[2]
            yield path
            bindings = index.bindings(call.scope, path) if path.isidentifier() else ()
            yield from (each.value for each in bindings if each.kind == model.VALUE)

    def _minds(self, function: Function, taker: str) -> bool:
        """Whether a function of the project awaits what it is given, or asks whether that can be awaited."""
        for value in self._project.values(function, taker):
            if not isinstance(value, Function):
                continue
            index = self._project.index(value.file)
            parameters = self._project.scope(value).parameters
            awaited = (each for each in index.used_paths if each.use & model.AWAITED and each.callee in parameters)
            asking = (call for name in COROUTINE_TESTS & index.tails for call in index.calls_of(name))
            if any(each.scope == value.scope for each in (*awaited, *asking)):
                return True
        return False


def _awaits(path: str, callee: str) -> bool:
    return path.endswith(")!") and path[: path.rindex("(")] == callee
