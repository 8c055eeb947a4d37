"""GitHub's workflow commands: a line a finding, which GitHub shows as an annotation in the changed file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence

if TYPE_CHECKING:
    from asyncpitfalls.findings import Finding, Report
    from asyncpitfalls.report.view import View

_LEVELS = {Confidence.CERTAIN: "error", Confidence.PROBABLE: "warning", Confidence.POSSIBLE: "notice"}


def render(report: Report, view: View) -> str:
    """The findings as workflow commands."""
    return "".join(_command(each, view) for each in report.findings)


def _command(finding: Finding, view: View) -> str:
    span = finding.span
    properties = {
        "title": f"asyncpitfalls {finding.code} ({finding.name})",
        "file": view.posix(finding.path),
        "line": span.row,
        "endLine": span.end_row,
    }
    if span.row == span.end_row:  # GitHub refuses columns of a span over several lines
        properties |= {"col": span.column, "endColumn": span.end_column}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_LEVELS[finding.confidence]} {listed}::{_data(f'{finding.code} {finding.message}')}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
