"""Chains of calls as evidence: step by step, and in one line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Span, Step
from asyncpitfalls.index import model

if TYPE_CHECKING:
    from asyncpitfalls.knowledge.blocking.rows import Beyond
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.effects import Effect, Way
    from asyncpitfalls.project.sites import Site

LONGEST = 8
"""A message that shows more calls in a row than this is not read to its end."""


def way_steps(project: Project, effect: Effect, way: Way) -> tuple[Step, ...]:
    """A chain of calls as evidence, one step a call."""
    return tuple(
        Step(Path(each.site.function.file), site_span(each.site), _message(project, each)) for each in effect.chain(way)
    )


def _message(project: Project, way: Way) -> str:
    runner = project.runner(way.site.function)
    caller = f"`{project.name(runner)}`"
    if project.scope(runner).kind == model.MODULE:
        caller = f"the import of {caller}"
    called = way.shown if way.target is None else project.name(way.target)
    return f"{caller} calls `{called}`"


def steps_beyond(way: tuple[Beyond, ...]) -> tuple[Step, ...]:
    """The part of a chain that leads through a library."""
    return tuple(
        Step(
            Path(each.file),
            Span(each.row, max(each.column - len(model.tail_of(each.called)), 1), each.row, each.column),
            f"`{each.caller}` calls `{each.called}`",
        )
        for each in way
    )


def chain_text(project: Project, effect: Effect, way: Way, beyond: tuple[Beyond, ...] = ()) -> str:
    """A chain of calls in one line: ``handler → fetch → time.sleep``, each name in backticks, no module's among.

    Of a long one the middle is left out; ``beyond`` is what it leads through in a library.
    """
    chain = effect.chain(way)
    runners = [project.runner(each.site.function) for each in chain]
    names = [project.name(each) for each in runners if project.scope(each).kind != model.MODULE]
    shown = [f"`{name}`" for name in [*names, chain[-1].shown, *(each.called for each in beyond)]]
    if len(shown) > LONGEST:
        # The trace has them all; what a reader needs first is where the chain begins and what it leads to.
        shown[LONGEST - 3 : -2] = ["…"]
    return " → ".join(shown)


def site_span(site: Site) -> Span:
    """Where the last name of a callee stands."""
    call = site.call
    return Span(call.row, max(call.column - len(call.tail), 1), call.row, call.column)
