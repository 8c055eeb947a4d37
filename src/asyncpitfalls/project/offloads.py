"""Functions that are to run in a thread, or in an executor, and that the code calls itself instead."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge.protocols import Protocol
from asyncpitfalls.knowledge.sync_callers import OFFLOADS
from asyncpitfalls.project.takers import Takers, given

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.support import Support
    from asyncpitfalls.project.values import Function

    Place = tuple[int, int]


class CalledFirst(NamedTuple):
    """A call whose value is given to a thread to be called there, though it cannot be.

    ``taker`` is the path of the callable that offloads, ``gives`` what the call is known to give.
    """

    taker: str
    gives: Support


class Offloads:
    """Questions about what a coroutine has a thread do."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def called_first(self) -> dict[Function, dict[Place, CalledFirst]]:
        """The calls that run where they stand, not where they are sent, by function and place."""
        found: dict[Function, dict[Place, CalledFirst]] = {}
        takers = Takers(self._project, OFFLOADS)
        for site in takers.calls():
            if any(argument.endswith(")") for argument in site.call.arguments):
                for row in takers.rows_of(self._project.values(site.function, site.call.callee)):
                    for _, path in given(site.call.arguments, row):
                        self._look_at(site, path, found.setdefault(site.function, {}))
        return {function: places for function, places in found.items() if places}

    def _look_at(self, site: Site, path: str, found: dict[Place, CalledFirst]) -> None:
        inner = next(self._calls(site, path), None) if path.endswith(")") else None
        if inner is not None:
            gives = self._project.protocols.of(site.function, path)
            if gives.lacks & Protocol.CALL or self._blocks(site.function, inner):
                found[inner.row, inner.column] = CalledFirst(site.call.callee, gives)

    def _calls(self, site: Site, path: str) -> Iterator[Call]:
        """The calls that may be the one that an argument is, the likeliest first."""
        index, taker = self._project.index(site.function.file), site.call
        callee = path[: path.rindex("(")]
        for raw in index.loose.get(model.tail_of(callee), ()):
            inner = model.Call._make(raw)
            after = (inner.row, inner.column) > (taker.row, taker.column)
            if after and inner.use & model.GIVEN and inner.callee == callee and inner.arguments[:1] == (taker.callee,):
                yield inner

    def _blocks(self, function: Function, inner: Call) -> bool:
        """Whether a call is known to keep its thread waiting by itself: what such a call gives is data."""
        cause = self._project.blocking.causes_in(function).get((inner.row, inner.column))
        return cause is not None and cause.way.target is None
