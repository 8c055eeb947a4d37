"""Which functions find out whether an event loop runs, and go another way when one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loops

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site
    from asyncpitfalls.project.values import Function


def ask_for_loop(project: Project) -> set[Function]:
    """The sync functions that test whether a loop runs, or which thread it is, by themselves or with one made to tell.

    What such a function does on a loop is not what it does elsewhere. Which of its branches is which would take more
    than names to find out, so that all of it counts as meant for the other case.
    """
    asking: set[Function] = set()
    telling: list[Function] = []
    seen: set[Function] = set()

    def look(sites: Iterable[Site], decisive: int) -> None:
        for site in sites:
            function = project.runner(site.function)
            if project.scope(function).is_async:
                continue
            if site.call.use & (model.TESTED | decisive):
                asking.add(function)
            if site.call.use & (model.RETURNED | decisive) and function not in seen:
                seen.add(function)
                telling.append(function)

    # Outside a loop the question itself raises: to catch that is to ask.
    look(_questions(project, loops.QUESTIONS), model.TRIED)
    look(_questions(project, loops.THREAD_QUESTIONS), 0)
    while telling:
        look(project.callers.of(telling.pop()), 0)
    return asking


def _questions(project: Project, names: frozenset[str]) -> Iterable[Site]:
    for site in project.callers.named(sorted({name.rpartition(".")[2] for name in names})):
        values = project.values(site.function, site.call.callee)
        if values and all(project.is_any_of(value, names) for value in values):
            yield site
