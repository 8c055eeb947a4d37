"""Event loops that the project runs in threads of its own, and what other threads do to them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loop_touches
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project import leaves
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project

    Place = tuple[int, int]


class Outside(NamedTuple):
    """A call on a loop that another thread runs: its public name, and the call that makes that thread."""

    name: str
    thread: Site


class _Running(NamedTuple):
    """A loop that a thread runs: the path by which the function that makes the thread, or its class, knows it."""

    path: str
    thread: Site
    target: Function | None
    """The function that the thread runs, where it is one of the project."""


class ThreadLoops:
    """Looks at the functions that make such threads, and at the methods of the classes that keep such loops."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def touched(self) -> dict[Function, dict[Place, Outside]]:
        """What other threads than its own do to such a loop, by function and place."""
        found: dict[Function, dict[Place, Outside]] = {}
        for running in self._running():
            for site, name in self._touches(running):
                found.setdefault(site.function, {})[site.call.row, site.call.column] = Outside(name, running.thread)
        return found

    def _running(self) -> Iterator[_Running]:
        within = self._project.within_reach(loop_touches.THREADS)
        for leaf, _ in leaves.calls_of(self._project, within) if within else ():
            target = next((each for each in leaf.site.call.arguments if each.startswith(loop_touches.TARGET)), "")
            path = target.removeprefix(loop_touches.TARGET)
            if path.endswith(f".{loop_touches.RUNS}"):
                yield _Running(path.removesuffix(f".{loop_touches.RUNS}"), leaf.site, None)
            for value in self._project.values(leaf.site.function, path) if path else ():
                if isinstance(value, Function):
                    yield from self._run_by(value, leaf.site)

    def _run_by(self, target: Function, thread: Site) -> Iterator[_Running]:
        """The loop that a function of the project runs for ever: an attribute, or a name of the thread's maker."""
        index = self._project.index(target.file)
        scope = self._project.scope(target)
        for call in index.calls_of(loop_touches.RUNS):
            receiver = call.callee.removesuffix(f".{loop_touches.RUNS}")
            if call.scope != target.scope:
                continue
            if "." in receiver or (scope.parent == thread.function.scope and receiver not in index.names(target.scope)):
                yield _Running(receiver, thread, target)
            elif receiver in scope.parameters:
                yield from (_Running(name, thread, target) for name in self._loops_made_in(thread.function))

    def _loops_made_in(self, function: Function) -> list[str]:
        """The local names of a function that stand for a new loop, if there is only one."""
        index = self._project.index(function.file)
        names = [name for name in index.names(function.scope) if self._is_new_loop(function, name)]
        return names if len(names) == 1 else []

    def _is_new_loop(self, function: Function, name: str) -> bool:
        bindings = self._project.index(function.file).bindings(function.scope, name)
        return any(
            each.kind == model.VALUE
            and model.tail_of(each.value) == loop_touches.NEW_LOOP
            and each.value.endswith("()")
            for each in bindings
        )

    def _touches(self, running: _Running) -> Iterator[tuple[Site, str]]:
        maker = running.thread.function
        own, dot, attribute = running.path.partition(".")
        if not dot:
            if self._is_new_loop(maker, running.path):
                yield from self._after_start(running, self._calls_on(maker, running.path))
            return
        owner = self._project.declarations.owner(maker)
        if owner is None or "." in attribute or self._project.scope(maker).parameters[:1] != (own,):
            return
        if not self._is_new_loop(Function(*owner), attribute):
            return
        for function, scope in self._project.functions(owner.file):
            if scope.parent == owner.number and scope.parameters and function != running.target:
                calls = self._calls_on(function, f"{scope.parameters[0]}.{attribute}")
                if function == maker:
                    yield from self._after_start(running, calls)
                elif scope.name != "__init__" and self._is_outside(function, scope):
                    yield from calls

    def _is_outside(self, function: Function, scope: model.Scope) -> bool:
        """Whether nothing says that the thread which runs the loop may run a method, too."""
        worlds = self._project.worlds.of(function)
        mentioned = scope.name in self._project.index(function.file).mentioned
        asks = function in self._project.asking_for_loop or function in self._project.loop_touches.telling_threads
        return not (scope.is_async or mentioned or asks or World.LOOP in worlds or World.THREAD in worlds)

    def _after_start(self, running: _Running, calls: Iterator[tuple[Site, str]]) -> Iterator[tuple[Site, str]]:
        """Of some calls in the function that makes the thread, those that follow the start of it for sure."""
        made = running.thread
        index = self._project.index(made.function.file)
        starts = [each for each in index.calls_of(loop_touches.START) if each.scope == made.function.scope]
        row = min((each.row for each in starts if each.row >= made.call.row), default=made.call.row)
        for site, name in calls:
            apart = site.call.use & model.CONDITIONAL and made.call.use & model.CONDITIONAL
            if site.call.row > row and not apart:
                yield site, name

    def _calls_on(self, function: Function, path: str) -> Iterator[tuple[Site, str]]:
        """The calls in a function that touch the loop of this path."""
        index = self._project.index(function.file)
        for name in loop_touches.OF_LOOPS:
            tail = name.rpartition(".")[2]
            for call in index.calls_of(tail):
                if call.scope == function.scope and call.callee == f"{path}.{tail}":
                    yield Site(function, call), name
