"""Which calls, made in a thread, touch an event loop of another thread or one of its objects."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loop_touches
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project import leaves, paths
from asyncpitfalls.project.chains import site_span
from asyncpitfalls.project.effects import Effect, Leaf
from asyncpitfalls.project.loop_starts import is_expected_to_fail
from asyncpitfalls.project.own_loop import is_got_here, loops_behind
from asyncpitfalls.project.thread_loops import ThreadLoops
from asyncpitfalls.project.unknown_loops import UnknownLoops

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Way
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function

    Place = tuple[int, int]

_THREAD = frozenset({World.THREAD})


class Touch(NamedTuple):
    """A call in a thread that touches the loop of another one: by which way, and how the thread comes to make it."""

    way: Way
    steps: tuple[Step, ...]


class LoopTouches:
    """Finds them where they go wrong: in a function that runs in threads alone, none of which has a loop of its own.

    So does a function that hands other work to a loop as threads must do it.

    Of a chain of calls it is the last one made by such a function: what it calls may run on the loop as well, where it
    does no harm.
    """

    def __init__(self, project: Project) -> None:
        self._project = project

    def functions(self, file: str) -> Iterator[Function]:
        """The functions of a file that hold such calls."""
        yield from (each for each in self.effect.functions(file) if self.touches_in(each))
        yield from (each for each in self.run_by_threads.touched if each.file == file)

    def touches_in(self, function: Function) -> dict[Place, Touch]:
        """Such calls in a function, by the row and column where the callee ends."""
        runner = self._project.runner(function)
        ways = self.effect.calls_in(function)
        if not ways or runner in self.telling_threads or runner in self._project.asking_for_loop:
            return {}
        if self._is_only_in_threads(runner):
            steps = self._project.worlds.steps(runner, World.THREAD)
            found = ((place, way) for place, way in ways.items() if not self._is_left_to(way.target))
            return {place: Touch(way, steps) for place, way in found}
        site = self._handing_over.get(function)
        if site is None or self._having_loops.calls_in(function) or World.LOOP in self._project.worlds.of(runner):
            return {}
        message = f"`{self._project.name(runner)}` calls `{site.call.tail}`, as other threads than the loop's do"
        step = Step(Path(function.file), site_span(site), message)
        return {place: Touch(way, (step,)) for place, way in ways.items() if way.target is None}

    def _is_left_to(self, target: Function | None) -> bool:
        return target is not None and self._is_only_in_threads(target)

    @cached_property
    def _handing_over(self) -> dict[Function, Site]:
        """The sync functions that hand something to a loop, whatever happens, in the way of other threads."""
        found: dict[Function, Site] = {}
        for leaf in self._calls_of(loop_touches.FROM_THREADS):
            function, call = leaf.site
            if not call.use & (model.CONDITIONAL | model.TRIED) and not self._project.scope(function).is_async:
                found.setdefault(function, leaf.site)
        return found

    @cached_property
    def run_by_threads(self) -> ThreadLoops:
        """The loops that the project runs in threads of its own."""
        return ThreadLoops(self._project)

    @cached_property
    def effect(self) -> Effect:
        """All calls that touch a loop or its objects, directly or through others."""
        known, by_name = self._calls_of(loop_touches.TOUCHES), UnknownLoops(self._project).touches()
        leaves_found = (*known, *by_name, *self._of_what_is_handed_in())
        found = [leaf for leaf in leaves_found if self._counts(leaf)]
        excepted = self._project.asking_for_loop | self.telling_threads if found else frozenset["Function"]()
        return Effect(self._project, found, except_in=excepted)

    def _of_what_is_handed_in(self) -> Iterator[Leaf]:
        """Such calls of methods of what parameters without a type are given."""
        project = self._project
        names = project.within_reach(loop_touches.TOUCHES)
        for tail in sorted({name.rpartition(".")[2] for name in names}):
            for site, values in project.handed_calls.named(tail):
                found = {project.is_any_of(value, names) for value in values}
                name = found.pop() if len(found) == 1 else None
                if name is not None:
                    yield Leaf(site, name)

    def _counts(self, leaf: Leaf) -> bool:
        argument = loop_touches.WITH_LOOP.get(leaf.name)
        given = argument is None or any(each.startswith(argument) for each in leaf.site.call.arguments)
        function, receiver = leaf.site.function, paths.receiver_of(leaf.site.call.callee)
        # A loop that the thread itself asks for is its own, or the question raises.
        own = is_got_here(self._project, function, receiver) and loops_behind(self._project, function, receiver)
        return given and not own and not is_expected_to_fail(self._project, leaf.site)

    def _is_only_in_threads(self, function: Function) -> bool:
        worlds = self._project.worlds
        if worlds.only(function) != _THREAD:
            return False
        way = worlds.way(function, World.THREAD)
        return not any(self._having_loops.calls_in(each.function) for each in way)  # type: ignore[arg-type]

    @cached_property
    def _having_loops(self) -> Effect:
        return Effect(self._project, self._calls_of(loop_touches.OWN_LOOP))

    @cached_property
    def telling_threads(self) -> frozenset[Function]:
        """The functions that tell threads apart, and may do different things in them."""
        found = self._calls_of(loop_touches.WHICH_THREAD)
        return frozenset(self._project.runner(leaf.site.function) for leaf in found)

    def _calls_of(self, names: Iterable[str]) -> list[Leaf]:
        within = self._project.within_reach(names)
        return [leaf for leaf, _ in leaves.calls_of(self._project, within)] if within else []
