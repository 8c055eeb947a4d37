"""Loops that are run by the very function that takes the current one: it does so only where no loop runs yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.index import model
from asyncpitfalls.knowledge import loop_needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.sites import Site


def run_of(project: Project, site: Site) -> model.Call | None:
    """The call by which a function runs the loop that a call in it has got; None where it may do something else.

    A condition may choose between running the loop and giving a loop that runs already something to do.
    """
    uses = list(_uses(project, site))
    runs = [call for call in uses if call.tail in loop_needs.RUNS_LOOP]
    chosen = model.CONDITIONAL & ~site.call.use
    decided = all(call.use & chosen for call in runs)
    if decided and any(call.tail not in loop_needs.ROUND_A_RUN for call in uses):
        return None
    return runs[0] if runs else None


def _uses(project: Project, site: Site) -> Iterator[model.Call]:
    """The calls of methods of the loop, straight away or by a name that is bound to it and to nothing else."""
    function, call = site
    index, got = project.index(function.file), f"{call.callee}()"
    names = (name for name in index.names(function.scope) if _is_only(index.bindings(function.scope, name), got))
    receivers = {got, *names}
    for each in index.calls:
        receiver, _, method = each.callee.rpartition(".")
        # A chain ends where it calls the method: below the call that it begins with, or beside it.
        if method and receiver in receivers and each.scope == function.scope and each.row >= call.row:
            yield each


def _is_only(bindings: tuple[model.Binding, ...], path: str) -> bool:
    return len(bindings) == 1 and bindings[0].kind == model.VALUE and bindings[0].value == path
