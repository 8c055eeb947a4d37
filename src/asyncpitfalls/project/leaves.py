"""The calls that have an effect by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import processes
from asyncpitfalls.project.effects import Leaf
from asyncpitfalls.project.values import External

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.callers import Site
    from asyncpitfalls.project.values import Values

_ZERO = frozenset({"0", "0.0"})


def sleeps(project: Project) -> Iterator[Leaf]:
    """The calls that put the thread to sleep."""
    for leaf, _ in _calls_of(project, project.knowledge.sleeps):
        if takes_time(leaf.site.call.arguments):
            yield leaf


def takes_time(arguments: tuple[str, ...]) -> bool:
    """Whether a sleep given these arguments is one.

    ``time.sleep(0)`` only offers the processor to other threads (Python documentation, "time.sleep").
    """
    return not arguments or arguments[0] not in _ZERO


def process_starts(project: Project) -> Iterator[Leaf]:
    """The calls that start a process which imports the main module again."""
    forking_files = _forking_files(project)
    for leaf, values in _calls_of(project, project.knowledge.process_starts):
        if leaf.site.function.file not in forking_files and not _forks(project, leaf.site, values):
            yield leaf


def submissions(project: Project) -> Iterator[Leaf]:
    """The calls that give work to an executor which starts its processes only then."""
    for leaf, _ in _calls_of(project, processes.SUBMISSIONS):
        yield leaf


def _calls_of(project: Project, names: frozenset[str]) -> Iterator[tuple[Leaf, Values]]:
    """The calls of things known by these public names, or of classes made from them."""
    tails = {name.rpartition(".")[2] for name in names}
    for site in project.callers.named(project.callers.with_heirs(sorted(tails))):
        values = project.values(site.function, site.call.callee)
        found = [project.is_any_of(value, names) for value in values]
        if found and found[0] is not None and None not in found:
            yield Leaf(site, found[0]), values


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
