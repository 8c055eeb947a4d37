"""The calls that have an effect by themselves."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import loops, processes
from asyncpitfalls.project import paths
from asyncpitfalls.project.effects import Leaf
from asyncpitfalls.project.patterns import Patterns, without_wildcards
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callers import Site
    from asyncpitfalls.project.values import Value, Values


def process_starts(project: Project) -> Iterator[Leaf]:
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


def submissions(project: Project) -> Iterator[Leaf]:
    """The calls that give work to an executor which starts its processes only then."""
    for leaf, _ in calls_of(project, processes.SUBMISSIONS):
        yield leaf


def loop_runs(project: Project) -> Iterator[Leaf]:
    """The calls that run an event loop, in files that are not scripts of a tool which runs them by importing."""
    for leaf, _ in calls_of(project, loops.STARTS):
        if not project.index(leaf.site.function.file).imported & loops.READING_SCRIPTS:
            yield leaf


def calls_of(project: Project, names: frozenset[str]) -> Iterator[tuple[Leaf, Values]]:
    """The calls of things known by these public names, or of classes made from them."""
    tails = {name.rpartition(".")[2] for name in names}
    yield from known_among(project, project.callers.named(project.callers.with_heirs(sorted(tails))), names)


def known_among(project: Project, sites: Iterable[Site], names: frozenset[str]) -> Iterator[tuple[Leaf, Values]]:
    """Those of some calls whose callee is known by one of these public names, whatever else it may be."""
    for site in sites:
        values = [value for value in project.values(site.function, site.call.callee) if not _is_impossible(value)]
        found = [project.is_any_of(value, names) for value in values]
        if found and found[0] is not None and None not in found:
            yield Leaf(site, found[0]), tuple(values)


def _is_impossible(value: Value) -> bool:
    """Whether a value is taken from what no object of a built-in type has: what is called is then something else."""
    if not isinstance(value, External) or not value.path.startswith("builtins."):
        return False
    owner, called, rest = value.path.removeprefix("builtins.").partition("().")
    built_in = getattr(builtins, owner, None)
    return bool(called) and isinstance(built_in, type) and not hasattr(built_in, paths.split(rest)[0])


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
