"""What a module that is imported sets off: processes that import it again, and event loops."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops, processes
from asyncpitfalls.project.effects import Effect, Leaf
from asyncpitfalls.project.leaves import calls_of
from asyncpitfalls.project.patterns import Patterns, without_wildcards
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Way
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Values


class AtImport:
    """Follows such calls through the functions that make them."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def starting(self) -> Effect:
        """Calls that start a process which imports the main module again."""
        leaves = _process_starts(self._project)
        return Effect(self._project, leaves, through_guards=False, through_coroutines=True, weigh_conditions=True)

    @cached_property
    def running_loops(self) -> Effect:
        """Calls that run an event loop until it stops."""
        return Effect(self._project, _loop_runs(self._project), through_guards=False, weigh_conditions=True)

    def starts_at_once(self, way: Way) -> bool:
        """Whether a way in `starting` starts a process there and then, or makes what does so when given work.

        Being entered with ``with``, or work given to it at import in the file that makes it, counts as there and then.
        """
        made = self.starting.chain(way)[-1].site
        if way.name not in processes.ON_DEMAND or made.call.use & model.ENTERED:
            return True
        files = {made.function.file, way.site.function.file}
        return any(self._project.runs_at_import(each) for file in files for each in self._submitting.functions(file))

    @cached_property
    def _submitting(self) -> Effect:
        """Calls that give work to an executor which starts its processes only then."""
        leaves = (leaf for leaf, _ in calls_of(self._project, processes.SUBMISSIONS))
        return Effect(self._project, leaves, through_guards=False, through_coroutines=True)


def _process_starts(project: Project) -> Iterator[Leaf]:
    """The calls that start a process which imports the main module again."""
    forking_files = _forking_files(project)
    names = project.knowledge.process_starts
    for leaf, values in (*calls_of(project, without_wildcards(names)), *_calls_of_listed(project, names)):
        if leaf.site.function.file not in forking_files and not _forks(project, leaf.site, values):
            yield leaf


def _calls_of_listed(project: Project, names: Iterable[str]) -> Iterator[tuple[Leaf, Values]]:
    """The calls of what names with wildcards speak of."""
    patterns = Patterns(project, names)
    for site in patterns.sites():
        values = project.values(site.function, site.call.callee)
        found = {patterns.name_of(value) for value in values}
        if found and None not in found:
            yield Leaf(site, project.display(values[0])), values


def _loop_runs(project: Project) -> Iterator[Leaf]:
    """The calls that run an event loop, in files that are not scripts of a tool which runs them by importing."""
    for leaf, _ in calls_of(project, loops.STARTS):
        if not project.index(leaf.site.function.file).imported & loops.READING_SCRIPTS:
            yield leaf


def _forks(project: Project, site: Site, values: Values) -> bool:
    """Whether the ``fork`` start method is chosen explicitly: no child imports the main module then."""
    contexts = [argument.rpartition("=")[2] for argument in site.call.arguments]
    given = [value for path in contexts for value in project.values(site.function, path)]
    return any(isinstance(value, External) and value.path.startswith(processes.FORKING) for value in (*values, *given))


def _forking_files(project: Project) -> frozenset[str]:
    name = processes.SET_START_METHOD.rpartition(".")[2]
    return frozenset(
        site.function.file
        for site in project.callers.named([name])
        if any(argument.rpartition("=")[2] == processes.FORK for argument in site.call.arguments)
    )
