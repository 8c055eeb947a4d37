"""Which calls need an event loop in their thread, and where none can be."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loop_needs, tests
from asyncpitfalls.knowledge.worlds import WITHOUT_LOOP, World
from asyncpitfalls.project import leaves
from asyncpitfalls.project.arguments import Parameter
from asyncpitfalls.project.arrivals import Arrival, How
from asyncpitfalls.project.chains import site_span
from asyncpitfalls.project.loop_starts import is_expected_to_fail
from asyncpitfalls.project.run_here import run_of
from asyncpitfalls.project.sites import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.knowledge.loop_needs import NeedsLoop
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Leaf
    from asyncpitfalls.project.values import Function

    Place = tuple[int, int]

_ORDER = tuple(World)
_AVOIDABLE = model.CONDITIONAL | model.TRIED
_SURE = frozenset({How.CALLED, How.GUARDED, How.IMPORTED, How.PROGRAM})


class Need(NamedTuple):
    """A call that needs a running loop, and the row that says so."""

    row: NeedsLoop
    site: Site


class Without(NamedTuple):
    """Why no event loop runs where a call is made: the worlds that make it, and the way to the first of them.

    ``is_inferred`` tells that no caller is known, and that the class itself says when its objects are made, or that
    the function itself runs the loop, which ``is_run`` tells.
    """

    worlds: frozenset[World]
    steps: tuple[Step, ...]
    is_inferred: bool = False
    is_run: bool = False

    @property
    def world(self) -> World:
        """The one to speak of."""
        return min(self.worlds, key=_ORDER.index)


class LoopNeeds:
    """Finds such calls by the rows of knowledge. Who catches what they raise, or expects it, is left alone."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def running(self) -> dict[Function, dict[Place, Need]]:
        """The calls that raise where no loop runs, by function and place."""
        found: dict[Function, dict[Place, Need]] = {}
        for leaf in self._calls_of(loop_needs.LOOP_NEEDS):
            row = loop_needs.LOOP_NEEDS[leaf.name]
            if not self._is_given(leaf.site, row) and not (row.of_coroutine and not self._is_of_coroutine(leaf.site)):
                function, call = leaf.site
                found.setdefault(function, {})[call.row, call.column] = Need(row, leaf.site)
        return found

    def failing(self, function: Function) -> dict[Place, tuple[Need, Without]]:
        """Those of a function that are made where no loop runs, by place, each with why none does."""
        found: dict[Place, tuple[Need, Without]] = {}
        for place, need in self.running.get(function, {}).items():
            without = self.without(need.site)
            if without is not None and without.worlds <= need.row.worlds:
                found[place] = (need, without)
        return found

    @cached_property
    def current(self) -> dict[Function, dict[Place, Site]]:
        """The calls that take the loop which is set for the thread, by function and place."""
        found: dict[Function, dict[Place, Site]] = {}
        for leaf in self._calls_of((loop_needs.CURRENT_LOOP,)):
            found.setdefault(leaf.site.function, {})[leaf.site.call.row, leaf.site.call.column] = leaf.site
        return found

    def without(self, site: Site) -> Without | None:
        """Where a call is made, if no event loop runs there; None when one may run, or anything is unknown."""
        project, runner = self._project, self._project.runner(site.function)
        worlds = project.worlds.only(runner)
        if runner in project.asking_for_loop or self._may_be_given(runner):
            return None
        if self._is_main_program(site):
            program = project.worlds.step(Arrival(How.PROGRAM, runner))
            return Without(frozenset({World.MAIN}), (program,))
        if not worlds:
            return self._before_loop(runner)
        way = project.worlds.way(runner, World.MAIN)
        if not worlds <= WITHOUT_LOOP or any(arrival.name in loop_needs.INTERRUPTING for arrival in way):
            return self._surely_reached(site)
        if World.IMPORT in worlds and self._may_be_loaded_on_loop(runner):
            return None
        return Without(worlds, project.worlds.steps(runner, min(worlds, key=_ORDER.index)))

    def without_current(self, site: Site) -> Without | None:
        """The same for a call that takes the loop which is set for the thread: who runs that loop tells as much.

        Where a test on the Python decides whether to run it so, that is for one which has no better way.
        """
        if site.call.use & model.VERSIONED and run_of(self._project, site) is not None:
            return None
        return self.without(site) or self._run_here(site)

    def _run_here(self, site: Site) -> Without | None:
        """Where the function that takes a loop runs it, if nothing tells where that is: wherever no loop runs.

        Tests are left alone, for whose threads their runner may set a loop.
        """
        project, runner = self._project, self._project.runner(site.function)
        is_test = tests.is_test(project.modules.dotted(runner.file))
        on_loop = project.scope(runner).is_async or World.LOOP in project.worlds.of(runner)
        if is_test or on_loop or runner in project.asking_for_loop or self._may_be_given(runner):
            return None
        if self._is_one_of_several(runner):
            return None
        run = run_of(project, site)
        if run is None:
            return None
        step = Step(Path(site.function.file), site_span(Site(site.function, run)), "this runs the loop")
        return Without(WITHOUT_LOOP, (step,), is_inferred=True, is_run=True)

    def _is_one_of_several(self, function: Function) -> bool:
        """Whether a function is defined more than once: which one counts may be up to the Python that runs it."""
        scope = self._project.scope(function)
        bindings = self._project.index(function.file).bindings(scope.parent, scope.name) if scope.parent >= 0 else ()
        return len(bindings) > 1

    def _may_be_given(self, function: Function) -> bool:
        """Whether a caller gives the loop as an argument: ``loop or asyncio.get_running_loop()`` does not ask then.

        Of a function without known callers that is anybody's guess.
        """
        project = self._project
        bindings = project.index(function.file).bindings
        own = [
            Parameter(function, name)
            for name in sorted(loop_needs.PARAMETERS)
            if any(each.kind == model.ANNOTATION for each in bindings(function.scope, name))
        ]
        callers = tuple(project.callers.of(function))
        given = (project.arguments.of(site, each) for each in own for site in callers)
        return bool(own) and (not callers or any(path not in {"", "None"} for _, path in given))

    def _surely_reached(self, site: Site) -> Without | None:
        """The same for a function that runs on a loop as well, where a program without one comes to it in any case."""
        project, runner = self._project, self._project.runner(site.function)
        if site.call.use & _AVOIDABLE:
            return None
        for world in (World.MAIN, World.IMPORT):
            way = project.worlds.way(runner, world)
            loaded_on_loop = world is World.IMPORT and self._may_be_loaded_on_loop(runner)
            if way and not loaded_on_loop and all(map(self._is_sure, way)):
                return Without(frozenset({world}), project.worlds.steps(runner, world))
        return None

    def _may_be_loaded_on_loop(self, function: Function) -> bool:
        """Whether the import that runs a function may come when a loop runs: by a server, or as that of a plugin."""
        project = self._project
        if loop_needs.LOADED_ON_LOOP & project.imported:
            return True
        way = project.worlds.way(function, World.IMPORT)
        return bool(way) and self._loads_on_loop and self._is_plugin(way[0].function.file)

    def _is_plugin(self, file: str) -> bool:
        """Whether a module in a package, or in a folder within one, is imported by nothing, or by its like alone."""
        project = self._project
        importers = project.entry_points.importers
        waiting, seen = [file], {file}
        while waiting:
            current = waiting.pop()
            name = project.modules.dotted(current).rpartition(".")[2]
            above = Path(current).parents[Path(current).stem == "__init__" :]
            in_package = any(project.modules.file_of(str(folder)) for folder in above)
            if not in_package or name == "__main__" or name in project.entry_points.declared:
                return False
            new = importers.get(current, set()) - seen
            seen |= new
            waiting += new
        return True

    @cached_property
    def _loads_on_loop(self) -> bool:
        """Whether something imports modules, whose names the text does not say, where a loop may run."""
        project = self._project
        runners = (project.runner(site.function) for site in project.callers.named(sorted(loop_needs.LOADING)))
        worlds = ((each, project.worlds.of(each)) for each in runners)
        return any(project.scope(each).is_async or not found or World.LOOP in found for each, found in worlds)

    def _is_sure(self, arrival: Arrival) -> bool:
        """Whether one step of a way is a call that nothing keeps from being made, or the beginning of a program."""
        is_test = tests.is_test(self._project.modules.dotted(arrival.function.file))
        avoidable = arrival.site is not None and arrival.site.call.use & _AVOIDABLE
        return arrival.how in _SURE and not avoidable and not is_test

    def _before_loop(self, function: Function) -> Without | None:
        """The same for a constructor of which only constructors are known to call it, and in the end no one.

        An object that has a method which starts a loop is made before: on a loop that method fails.
        """
        project = self._project
        starting: list[Function] = []
        waiting = [function]
        seen = set(waiting)
        while waiting:
            current = waiting.pop()
            if project.scope(current).name != "__init__" or project.worlds.of(current):
                return None
            callers = [project.runner(site.function) for site in project.callers.of(current)]
            starting += [] if callers else self._starting_loop(current)
            if not callers and not starting:
                return None
            waiting += (each for each in callers if each not in seen)
            seen.update(callers)
        name = (
            f"`{project.name(starting[0])}` starts an event loop, which the object is made before" if starting else ""
        )
        step = (Step(Path(starting[0].file), project.span(starting[0]), name),) if starting else ()
        return Without(frozenset({World.MAIN}), step, is_inferred=True) if starting else None

    def _starting_loop(self, constructor: Function) -> list[Function]:
        """The methods of the same class that start a loop, in the main program as far as anybody knows."""
        project = self._project
        owner = project.declarations.owner(constructor)
        methods = [each for each in project.loop_starts.functions(constructor.file) if each != constructor]
        return [
            each
            for each in methods
            if owner is not None
            and project.declarations.owner(each) == owner
            and not project.scope(each).is_async
            and each not in project.asking_for_loop
            and not {World.THREAD, World.LOOP} & set(project.worlds.of(each))
        ]

    def sets_current(self, worlds: frozenset[World]) -> bool:
        """Whether the program may have set a loop for a thread of one of these worlds."""
        return any(not known or worlds & known for known in self._set_in)

    @cached_property
    def _set_in(self) -> tuple[frozenset[World], ...]:
        """For each place that sets a current loop, the worlds it runs in; empty where these are unknown."""
        sites = self._project.callers.named(sorted(loop_needs.SETS_CURRENT_LOOP))
        return tuple(
            frozenset({World.MAIN})
            if self._is_main_program(site)
            else frozenset(self._project.worlds.of(site.function))
            for site in sites
            if not tests.is_test(self._project.modules.dotted(site.function.file))
        )

    def _is_main_program(self, site: Site) -> bool:
        runner = self._project.runner(site.function)
        return self._project.scope(runner).kind == model.MODULE and bool(site.call.use & model.GUARDED)

    def _calls_of(self, names: Iterable[str]) -> Iterator[Leaf]:
        within = self._project.within_reach(names)
        for leaf, _ in leaves.calls_of(self._project, within) if within else ():
            if not leaf.site.call.use & model.TRIED and not is_expected_to_fail(self._project, leaf.site):
                yield leaf

    def _is_given(self, site: Site, row: NeedsLoop) -> bool:
        return any(argument.partition("=")[0] in row.unless for argument in site.call.arguments if "=" in argument)

    def _is_of_coroutine(self, site: Site) -> bool:
        argument = next((each for each in site.call.arguments if "=" not in each), "")
        callee = argument[: argument.rfind("(")] if argument.endswith(")") else ""
        return bool(callee) and bool(self._project.makes_coroutine(site.function, callee))
