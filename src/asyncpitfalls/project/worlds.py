"""Which worlds run a function, with a shortest way that leads there.

One search backwards from the functions in question, over the calls that can lead to them and no others; then one
forwards, breadth first, from where those begin. Both go over each call once, and what they find is remembered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project.arrivals import Arrival, Dispatch, step
from asyncpitfalls.project.escapes import Escapes
from asyncpitfalls.project.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.findings import Step
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Function

    Node = Function | Dispatch


class Worlds:
    """Asks of one function at a time, or of many at once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._runs = Runs(project)
        self._next: dict[Node, list[Arrival]] = {}
        """For each function that has been looked at, what it runs of others that have been."""
        self._ways: dict[Node, list[Arrival]] = {}
        """For each of these, how it comes to run."""
        self._escapes = Escapes(project)
        self._is_certain: dict[Node, bool] = {}
        self._arrivals: dict[World, dict[Node, Arrival]] = {world: {} for world in World}
        self._depths: dict[World, dict[Node, int]] = {world: {} for world in World}

    def of(self, function: Function | Dispatch) -> dict[World, Arrival]:
        """The worlds that may run a function, and the last step of a shortest way by which each does.

        Empty where nothing in the project says who runs it. What asks whether a loop runs is not said to run on one
        because somebody on one calls it.
        """
        runner = function if isinstance(function, Dispatch) else self._project.runner(function)
        self.look_at([runner])
        return {world: found[runner] for world, found in self._arrivals.items() if runner in found}

    def only(self, function: Function) -> frozenset[World]:
        """All worlds that may run a function; empty where it may also be run by something that nobody can see.

        That is so where nothing, or only a test, calls it or a function on the way to it, and where one of these may
        be called by something unknown: see `Escapes.may`.
        """
        runner = self._project.runner(function)
        self.look_at([runner])
        if runner not in self._is_certain:
            self._tell_certain(runner)
        return frozenset(self.of(runner)) if self._is_certain[runner] else frozenset()

    def ways_to(self, node: Node) -> tuple[Arrival, ...]:
        """All ways by which a function comes to run, those apart that a coroutine is started by."""
        self.look_at([node])
        return tuple(self._ways[node])

    def look_at(self, functions: Iterable[Node]) -> None:
        """Find the worlds of many functions at once, which is faster than one by one."""
        new = self._close(functions)
        if new:
            for world in World:
                self._spread(world, new)

    def way(self, function: Function, world: World) -> tuple[Arrival, ...]:
        """The shortest way by which a function comes to run in a world, from its beginning; empty if it does not."""
        node: Node | None = self._project.runner(function)
        self.look_at([self._project.runner(function)])
        found: list[Arrival] = []
        while node is not None:
            arrival = self._arrivals[world].get(node)
            if arrival is None:
                return ()
            found.append(arrival)
            node = arrival.by
        return tuple(reversed(found))

    def steps(self, function: Function, world: World) -> tuple[Step, ...]:
        """The same as evidence, one step each."""
        return tuple(map(self.step, self.way(function, world)))

    def step(self, arrival: Arrival) -> Step:
        """One link of the chain of evidence."""
        return step(self._project, arrival)

    def _close(self, functions: Iterable[Node]) -> dict[Node, list[Arrival]]:
        """All that can run some functions and has not been looked at, each with the ways by which it comes to run."""
        new: dict[Node, list[Arrival]] = {}
        waiting: list[Node] = [each for each in functions if each not in self._ways]
        while waiting:
            node = waiting.pop()
            if node not in self._ways:
                self._ways[node] = new[node] = list(self._ways_to(node))
                waiting += (each.by for each in new[node] if each.by is not None)
        for arrivals in new.values():
            for arrival in arrivals:
                if arrival.by is not None:
                    self._next.setdefault(arrival.by, []).append(arrival)
        return new

    def _tell_certain(self, function: Function) -> None:
        """Find out of a function, and of all on the way to it, whether something that nobody can see may run it."""
        found: dict[Node, None] = {}
        waiting: list[Node] = [function]
        while waiting:
            node = waiting.pop()
            if node not in found and node not in self._is_certain:
                found[node] = None
                waiting += (each.by for each in self._ways[node] if each.by is not None)
        doubtful = [node for node in found if self._is_doubtful(node)]
        self._is_certain.update(dict.fromkeys(found, True))
        while doubtful:
            node = doubtful.pop()
            if self._is_certain[node]:
                self._is_certain[node] = False
                doubtful += (each.function for each in self._next.get(node, ()) if each.function in found)

    def _is_doubtful(self, node: Node) -> bool:
        ways = self._ways[node]
        if isinstance(node, Dispatch):
            return False
        if self._project.scope(node).is_async:
            return False
        known = all(each.by is None or self._is_certain.get(each.by, True) for each in ways)
        is_test = self._project.is_test
        called = any(each.by is None or isinstance(each.by, Dispatch) or not is_test(each.by.file) for each in ways)
        return not known or not (called or (ways and is_test(node.file))) or self._escapes.may(node)

    def _ways_to(self, node: Node) -> Iterable[Arrival]:
        if isinstance(node, Dispatch):
            return self._runs.of(node)
        starts = self._project.starts.of(node)
        scope = self._project.scope(node)
        return starts if scope.is_async or scope.parent < 0 else (*starts, *self._runs.of(node))

    def _spread(self, world: World, new: dict[Node, list[Arrival]]) -> None:
        """Go forwards in one world, over what has just been looked at, by the number of calls."""
        known, depths = self._arrivals[world], self._depths[world]
        levels: list[list[Arrival]] = [[]]
        for arrivals in new.values():
            for arrival in arrivals:
                # What was looked at before keeps its way: all that can run it was looked at with it.
                depth = depths.get(arrival.by) if arrival.by is not None else 0 if arrival.world is world else None
                if depth is not None:
                    levels.extend([] for _ in range(depth + 2 - len(levels)))
                    levels[depth + (arrival.by is not None)].append(arrival)
        depth = 0
        while depth < len(levels):
            for arrival in levels[depth]:
                node = arrival.function
                if node in known or not self._may_go_on(world, arrival):
                    continue
                known[node], depths[node] = arrival, depth
                if depth + 1 == len(levels):
                    levels.append([])
                levels[depth + 1] += (each for each in self._next.get(node, ()) if each.function not in known)
            depth += 1

    def _may_go_on(self, world: World, arrival: Arrival) -> bool:
        """Whether what runs a function tells where it runs: not on a loop if it finds out and does something else."""
        return world is not World.LOOP or arrival.by is None or arrival.function not in self._project.asking_for_loop
