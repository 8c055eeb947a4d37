"""Sync functions that run a coroutine wherever they are called: where a loop runs already, in a thread with another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import loop_touches
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.project import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Function


def bridges(project: Project) -> frozenset[Function]:
    """The functions that ask whether a loop runs, and hand to a thread what makes or runs another one.

    Nobody does so where none runs: there the coroutine can be run on the spot. What such a function waits for, it
    waits for on the loop.
    """
    asking = project.asking_for_loop
    return frozenset(_handing_loops_over(project)) & asking if asking else frozenset()


def _handing_loops_over(project: Project) -> Iterator[Function]:
    names = project.within_reach(loop_touches.OWN_LOOP)
    having = frozenset(leaf.site.function for leaf, _ in leaves.calls_of(project, names) if names)
    for callback in project.callbacks.elsewhere if names else ():
        if callback.world is World.THREAD:
            runs = project.is_any_of(callback.value, names) is not None
            if runs or any(each in having for each in project.callbacks.functions(callback.value)):
                yield project.runner(callback.site.function)
