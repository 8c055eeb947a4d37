"""Which calls start an event loop, by themselves or through others, and what keeps them from failing on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loop_starts
from asyncpitfalls.knowledge.decorators import COROUTINE_TESTS
from asyncpitfalls.project import leaves
from asyncpitfalls.project.effects import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Leaf
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function


def starts_of_loops(project: Project) -> Effect:
    """The calls that fail where a loop runs in the same thread; none where the project lets loops be entered again.

    Who asks whether a loop runs goes another way when one does; to catch what the call raises is to ask. Who runs what
    turns out to be a coroutine does so for some callers: which ones, nobody knows.
    """
    if loop_starts.ALLOWING & project.imported:
        return Effect(project, ())
    found = tuple(_failing(project))
    tried = {
        leaf
        for leaf in found
        if not _stands_in_coroutine(project, leaf.site)
        and (leaf.site.call.use & model.TRIED or _asks_for_coroutine(project, leaf.site))
    }
    asking = (
        project.asking_for_loop | {project.runner(leaf.site.function) for leaf in tried}
        if found
        else frozenset["Function"]()
    )
    kept = [leaf for leaf in found if leaf not in tried]
    return Effect(project, kept, except_in=asking, weigh_conditions=True)


def _stands_in_coroutine(project: Project, site: Site) -> bool:
    return project.scope(project.runner(site.function)).is_async


def _asks_for_coroutine(project: Project, site: Site) -> bool:
    """Whether a condition decides whether a call is made, and the function asks what is a coroutine."""
    index = project.index(site.function.file)
    return bool(site.call.use & model.CONDITIONAL) and any(
        call.scope == site.function.scope and call.use & model.TESTED
        for name in COROUTINE_TESTS
        for call in index.calls_of(name)
    )


def _failing(project: Project) -> Iterator[Leaf]:
    names = project.within_reach(project.knowledge.loop_starts)
    for leaf, _ in leaves.known_among(project, _sites(project, names), names):
        under = project.knowledge.loop_starts[leaf.name].under
        expected = is_expected_to_fail(project, leaf.site) or _forks(project, leaf.site)
        if project.library(leaf.site.function.file).module in under and not expected:
            yield leaf


def _sites(project: Project, names: frozenset[str]) -> Iterator[Site]:
    tails = {name.rpartition(".")[2] for name in names}
    # `async_to_sync(work)()`, and a name for what the first call gives.
    makers = {made.removesuffix("()").rpartition(".")[2] for made, to in loop_starts.STANDS_FOR.items() if to in names}
    callers = project.callers
    makers = callers.with_aliases(makers) if makers else makers
    return callers.named(
        [*callers.with_heirs(sorted(tails)), *sorted(makers), *(f"{name}(" for name in sorted(makers))]
    )


def _forks(project: Project, site: Site) -> bool:
    """Whether the function that makes a call forks its process: in the child no loop runs."""
    index = project.index(site.function.file)
    return any(call.scope == site.function.scope for name in loop_starts.FORKING for call in index.calls_of(name))


def is_expected_to_fail(project: Project, site: Site) -> bool:
    """Whether a call stands in a function of tests that says that something in it fails."""
    return expects_failure(project, site.function)


def expects_failure(project: Project, function: Function) -> bool:
    """Whether a function of tests says that something in it fails."""
    index = project.index(function.file)
    return any(
        call.scope == function.scope and call.use & model.ENTERED
        for name in loop_starts.EXPECTING
        for call in index.calls_of(name)
    )
