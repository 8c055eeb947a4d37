"""What a call sets off: effects travel backwards from the calls that have them, over plain calls of sync functions.

One breadth-first search for each effect, over the calls that can lead there and no others. The first way found to
each function is a shortest one; it is kept as the evidence.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.project.values import Class, Function

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.index.model import Call
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Value


class Site(NamedTuple):
    """A call, and the scope it is written in."""

    function: Function
    call: Call


class Leaf(NamedTuple):
    """A call that has the effect by itself, and the public name of what it calls."""

    site: Site
    name: str


class Way(NamedTuple):
    """The next call on a shortest way to the effect; ``target`` is None where the call has it by itself."""

    site: Site
    target: Function | None
    name: str


class Effect:
    """Which functions have an effect when called, and which calls have it.

    ``through_guards`` tells whether calls under the ``__main__`` guard count.
    """

    def __init__(self, project: Project, leaves: Iterable[Leaf], *, through_guards: bool) -> None:
        self._project = project
        self._through_guards = through_guards
        self._ways: dict[Function, Way] = {}
        self._calls: dict[Function, dict[tuple[int, int], Way]] = {}
        self._queue: deque[Function] = deque()
        for leaf in leaves:
            self._record(Way(leaf.site, None, leaf.name))
        while self._queue:
            self._spread(self._queue.popleft())

    def calls_in(self, function: Function) -> dict[tuple[int, int], Way]:
        """The calls in a function that have the effect, by the row and column where the callee ends."""
        return self._calls.get(function, {})

    def functions(self, file: str) -> list[Function]:
        """The functions of a file that hold such calls, in the order of the file."""
        return sorted(function for function in self._calls if function.file == file)

    def chain(self, way: Way) -> list[Way]:
        """The whole way, from one call to the call that has the effect by itself."""
        chain = [way]
        while chain[-1].target is not None:
            chain.append(self._ways[chain[-1].target])
        return chain

    def _record(self, way: Way) -> None:
        written_in, call = way.site
        if not self._through_guards and call.use & model.GUARDED:
            return
        self._calls.setdefault(written_in, {}).setdefault((call.row, call.column), way)
        function = self._project.runner(written_in)
        scope = self._project.resolver.scope(function)
        runs_when_called = scope.kind in {model.FUNCTION, model.LAMBDA} and not scope.is_async and not scope.is_generator
        if runs_when_called and function not in self._ways:
            self._ways[function] = way
            self._queue.append(function)

    def _spread(self, function: Function) -> None:
        for site in self._project.callers(function):
            if site.function != function:
                self._record(Way(site, function, self._ways[function].name))


def runs(project: Project, value: Value, function: Function) -> bool:
    """Whether calling the value runs the function: it is the function, or a class whose ``__init__`` it is."""
    if isinstance(value, Class):
        return function in project.resolver.attribute(value, "__init__")
    return value == function
