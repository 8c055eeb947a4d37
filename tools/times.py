"""How long the event loop stood still in the demos of blocking calls, for the page that tells users."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.demos import catalogue
from tools.observed import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asyncpitfalls.rules import Rule

TIMES = Path("docs/usage/blocking.md")
BEGIN, END = "<!-- times: begin -->\n", "<!-- times: end -->"
STANDS_STILL = "▒"
LOOP = "event loop"
STEP = 10
"""Milliseconds are rounded down to a multiple of this."""


def stood_still(observed: str) -> int | None:
    """The milliseconds for which the loop's first row in an observed text stands still; None where it never does."""
    scale = ""
    for line in observed.splitlines():
        if line.endswith(" ms") and line.lstrip().startswith("0 "):
            scale = line
        elif scale and line.startswith(LOOP):
            begin = scale.index("0")
            # The last cell may be one that is held for its first part only.
            share = max(line[begin:].count(STANDS_STILL) - 1, 0) / (len(scale) - begin)
            milliseconds = int(scale.split()[-2])
            return int(share * milliseconds) // STEP * STEP or None
    return None


def times_table(rules: Sequence[Rule], observed: Mapping[str, str]) -> str:
    """The rules whose demo shows the loop standing still, and for how long."""
    demos = {demo.code: demo for demo in catalogue() if demo.code}
    rows: list[str] = []
    for rule in rules:
        milliseconds = stood_still(observed.get(stem(demos[rule.code]), "")) if rule.code in demos else None
        if milliseconds is not None:
            claim = demos[rule.code].claim
            rows.append(f"| [{rule.code} {rule.name}](../rules/{rule.name}.md) | {claim} | {milliseconds} ms |\n")
    return f"| Rule | What its demo shows | The loop stood still for at least |\n| --- | --- | --- |\n{''.join(rows)}"


def with_times(page: str, table: str) -> str:
    """The page with ``table`` between its two markers.

    Raises:
        ValueError: a marker is missing.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        message = f"{TIMES} lacks a marker: {BEGIN.strip()} or {END}"
        raise ValueError(message)
    return f"{before}{BEGIN}\n{table}\n{END}{after}"
