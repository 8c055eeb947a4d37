"""A JSON list of all findings, for programs; new keys may be added, none goes away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from asyncpitfalls.rules import find_rule

if TYPE_CHECKING:
    from asyncpitfalls.findings import Finding, Report
    from asyncpitfalls.report.view import View


def render(report: Report, view: View) -> str:
    """The findings as JSON in ASCII, so that no terminal, pipe or file name can break it."""
    return json.dumps([_finding(each, view) for each in report.findings], indent=2) + "\n"


def _finding(finding: Finding, view: View) -> dict[str, Any]:
    rule = find_rule(finding.code)
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "message": finding.message,
        "confidence": finding.confidence.label,
        "filename": str(view.base / finding.path),
        "location": {"row": span.row, "column": span.column},
        "end_location": {"row": span.end_row, "column": span.end_column},
        "noqa_row": finding.noqa_row,
        "url": rule.url if rule is not None else None,
        "trace": [
            {
                "filename": str(view.base / step.path),
                "location": {"row": step.span.row, "column": step.span.column},
                "message": step.message,
            }
            for step in finding.trace
        ],
        "fix": None,
    }
