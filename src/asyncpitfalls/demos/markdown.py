"""The report of a run of demos as Markdown: the comparison table, all demos in a table, and the time lines."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING

from asyncpitfalls.demos.claims import has_gil
from asyncpitfalls.demos.comparison import MODELS, compared
from asyncpitfalls.demos.discovery import rule_name
from asyncpitfalls.demos.presentation import observed_text
from asyncpitfalls.demos.telling import summary, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asyncpitfalls.demos.verdicts import Observation


def machine() -> str:
    """The interpreter and the machine on which the demos ran, in one line."""
    lock = "with the global interpreter lock" if has_gil() else "free-threaded"
    python = f"{platform.python_implementation()} {platform.python_version()} ({lock})"
    return f"{python}, {platform.system()}, {os.cpu_count()} cores"


def as_markdown(observations: Sequence[Observation]) -> str:
    """The whole report."""
    parts = ["# Processes, threads, coroutines: what was observed\n", f"{machine()}.\n"]
    table = comparison_table(observations)
    if table:
        parts += ["## Compared\n", table]
    parts += ["## Claims\n", _table(("Demo", "Claim", "Observed", "Verdict"), map(_claim, observations))]
    for observation in observations:
        demo = observation.demo
        heading = " ".join(word for word in (demo.code, rule_name(demo) or demo.name) if word)
        parts.append(f"## {heading}\n\n{demo.claim}\n\n```text\n{observed_text(observation)}```\n")
    return "\n".join(parts)


def comparison_table(observations: Iterable[Observation]) -> str:
    """The comparison of the three models; empty when none of its rows was run."""
    body = [(one.title, *("<br>".join(cell) for cell in one.cells)) for one in compared(observations)]
    return _table(("", *MODELS), body) if body else ""


def _claim(observation: Observation) -> tuple[str, ...]:
    demo = observation.demo
    return (demo.code or demo.name, demo.claim, summary(observation), verdict(holds=observation.holds))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |\n" for cells in lines)
