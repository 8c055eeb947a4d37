"""The report for people: the source with the span underlined, the chain as numbered steps, and the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.report.excerpt import excerpt, printable
from asyncpitfalls.report.pieces import colored
from asyncpitfalls.report.text import Lines
from asyncpitfalls.rules import find_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Finding, Report
    from asyncpitfalls.report.pieces import Piece
    from asyncpitfalls.report.view import View


def render(report: Report, view: View) -> str:
    """The findings, each as a block, with an empty line after it."""
    lines = Lines(report)
    pieces = [piece for finding in report.findings for piece in _block(finding, lines, view)]
    return colored(pieces) if view.color else "".join(text for text, _ in pieces)


def _block(finding: Finding, lines: Lines, view: View) -> Iterator[Piece]:
    """One finding: where and what, the source, the chain, the cure, the rule."""
    span = finding.span
    problem, _, cure = finding.message.partition("; ")
    yield f"{printable(view.shown(finding.path))}:{span.row}:{span.column}", "bold"
    yield ": ", ""
    yield finding.code, "bold red"
    yield f" {printable(problem)}\n", ""
    for margin, text in excerpt(lines.of(finding.path), span):
        yield f"  {margin}", "blue"
        yield (f" {text}\n" if text else "\n"), "bold red" if set(text) == {"^", " "} or set(text) == {"^"} else ""
    for number, step in enumerate(finding.trace, start=1):
        yield f"  {number}. ", "blue"
        yield f"{printable(view.shown(step.path))}:{step.span.row}", "bold"
        yield f": {printable(step.message)}\n", ""
    if cure:
        yield "  cure: ", "green"
        yield f"{printable(cure)}\n", ""
    rule = find_rule(finding.code)
    address = f" {rule.url}" if rule is not None else ""
    yield f"  rule: {finding.name} ({finding.confidence.label}){address}\n\n", "dim"
