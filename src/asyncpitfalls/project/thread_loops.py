"""Event loops that the project runs in threads of its own, and what other threads do to them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loop_touches
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project import leaves
from asyncpitfalls.project.sites import Site
from asyncpitfalls.project.values import Class, Function

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
    is_thread: bool = False
    """Whether the object that keeps the loop is the thread itself: ``thread`` is then the call that runs the loop."""


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
        if within:
            yield from self._run_by_threads_themselves()

    def _run_by_threads_themselves(self) -> Iterator[_Running]:
        """The loops that the classes of threads keep, and run in their ``run``."""
        for file in self._project.modules.paths:
            index = self._project.index(file)
            for call in (each for name in loop_touches.RUNS_A_LOOP for each in index.calls_of(name)):
                function = Function(file, call.scope)
                receiver, _, _ = call.callee.rpartition(".")
                is_run = self._project.scope(function).name == loop_touches.RUN
                owner = self._project.declarations.owner(function) if is_run else None
                if owner is not None and self._project.is_any_of(owner, loop_touches.THREADS) is not None:
                    yield _Running(receiver, Site(function, call), function, is_thread=True)

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
                yield from self._after_start(running, maker, self._calls_on(maker, running.path))
            return
        owner = self._project.declarations.owner(maker)
        if owner is None or "." in attribute or self._project.scope(maker).parameters[:1] != (own,):
            return
        is_loop = self._is_new_loop(Function(*owner), attribute)
        for function, scope in self._methods(owner, running.target):
            calls = self._calls_on(function, f"{scope.parameters[0]}.{attribute}")
            if not is_loop:
                calls = (each for each in calls if running.is_thread and self._is_known(*each))
            if function == maker or self._starts(function, scope.parameters[0]):
                yield from self._after_start(running, function, calls)
            elif scope.name != "__init__" and self._is_outside(function, scope, running):
                yield from calls

    def _methods(self, owner: Class, target: Function | None) -> Iterator[tuple[Function, model.Scope]]:
        """The methods, besides what the thread runs, of a class and of those that inherit this one from it."""
        name = self._project.scope(target).name if target is not None else ""
        heirs = (each for each in self._project.heirs.of(owner) if target is not None)
        for cls in (owner, *(each for each in heirs if self._project.resolver.attribute(each, name) == (target,))):
            for function, scope in self._project.functions(cls.file):
                if scope.parent == cls.number and scope.parameters and function != target:
                    yield function, scope

    def _starts(self, function: Function, own: str) -> bool:
        """Whether a method starts what its object is or keeps: before, a loop stands still."""
        calls = self._project.index(function.file).calls_of(loop_touches.START)
        return any(
            call.scope == function.scope and call.callee.startswith((f"{own}.", f"super().{loop_touches.START}"))
            for call in calls
        )

    def _is_known(self, site: Site, name: str) -> bool:
        """Whether the callee of a call says by itself that it is the method of a loop."""
        values = self._project.values(site.function, site.call.callee)
        return bool(values) and all(self._project.is_any_of(value, frozenset({name})) for value in values)

    def _is_outside(self, function: Function, scope: model.Scope, running: _Running) -> bool:
        """Whether a method waits for the thread to end, or nothing says that this thread may run the method, too."""
        if scope.is_async or function in self._project.asking_for_loop:
            return False
        if function in self._project.loop_touches.telling_threads:
            return False
        worlds = self._project.worlds.of(function)
        mentioned = scope.name in self._project.index(function.file).mentioned
        unknown = not (mentioned or World.LOOP in worlds or World.THREAD in worlds)
        return unknown or self._joins(function, scope.parameters[0], running)

    def _joins(self, function: Function, own: str, running: _Running) -> bool:
        """Whether a method waits for the thread to end, which no thread can do for itself."""
        index = self._project.index(function.file)
        for call in index.calls_of(loop_touches.JOIN):
            receiver, _, _ = call.callee.rpartition(".")
            if call.scope != function.scope or receiver.partition(".")[0] != own:
                continue
            if receiver == own:
                return running.is_thread
            if self._is_kept_as(function, receiver.removeprefix(f"{own}."), running):
                return True
        return False

    def _is_kept_as(self, method: Function, attribute: str, running: _Running) -> bool:
        """Whether the function that makes the thread keeps it under this attribute."""
        owner = self._project.declarations.owner(method)
        if owner is None:
            return False
        made = running.thread
        bindings = self._project.index(owner.file).bindings(owner.number, attribute)
        there = (each.value for each in bindings if each.kind == model.VALUE and each.scope == made.function.scope)
        return any(value.startswith(f"{made.call.callee}(") for value in there)

    def _after_start(
        self, running: _Running, function: Function, calls: Iterator[tuple[Site, str]]
    ) -> Iterator[tuple[Site, str]]:
        """Of some calls in the function that makes or starts the thread, those that follow its start for sure."""
        made = running.thread
        starts = self._project.index(function.file).calls_of(loop_touches.START)
        first = made.call.row if function == made.function else 0
        rows = (each.row for each in starts if each.scope == function.scope and each.row >= first)
        row = min(rows, default=first)
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
