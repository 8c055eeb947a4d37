"""Calls that give something to await, other than a coroutine, which is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.futures import GIVING_FUTURES, IDLE, STARTING, STARTING_ELSEWHERE
from asyncpitfalls.project.awaited_elsewhere import AwaitedElsewhere
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project


class Futures:
    """Finds such calls, everywhere in the project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._starting = STARTING | project.within_reach(STARTING_ELSEWHERE)
        tails = {name.rpartition(".")[2] for name in self._starting | project.within_reach(IDLE)}
        self._tails = frozenset(project.callers.with_aliases(tails))
        self.awaited_elsewhere = AwaitedElsewhere(project)

    def dropped(self, file: str) -> Iterator[Function]:
        """The scopes of a file with a call of which nothing keeps what is to be awaited."""
        yield from self.awaited_elsewhere.dropped(file)
        loose = self._project.index(file).loose
        for tail in sorted(self._tails.intersection(loose)):
            for call in map(model.Call._make, loose[tail]):
                function = Function(file, call.scope)
                if call.use & model.DROPPED and (
                    self.started_by(function, call.callee) is not None or self.is_idle(function, call.callee)
                ):
                    yield function

    def started_by(self, function: Function, callee: str) -> Confidence | None:
        """How sure it is that somebody should wait for what a callee, read in a function, starts.

        None where the callee may be anything else. In a plain function nothing can be awaited, so that not to wait is
        often meant there; at import no loop runs, and the call itself is wrong.
        """
        project = self._project
        if model.tail_of(callee) not in self._tails or project.runs_at_import(function):
            return None
        names = {project.is_any_of(value, self._starting) for value in project.values(function, callee)}
        if len(names) != 1 or None in names:
            return None
        return Confidence.PROBABLE if project.scope(project.runner(function)).is_async else Confidence.POSSIBLE

    def gives_one(self, function: Function, callee: str) -> bool:
        """Whether a callee, read in a function, may give a future that a library makes, whatever it is of."""
        giving = self._starting | self._project.within_reach(GIVING_FUTURES)
        return any(self._project.is_any_of(value, giving) for value in self._project.values(function, callee))

    def is_idle(self, function: Function, callee: str) -> bool:
        """Whether what a callee, read in a function, gives does nothing before it is awaited, or entered."""
        values = self._project.values(function, callee) if model.tail_of(callee) in self._tails else ()
        return bool(values) and all(self._project.is_any_of(value, IDLE) for value in values)
