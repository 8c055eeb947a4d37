"""GitLab's code quality report: a JSON list that merge requests show beside the changed lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from asyncpitfalls.findings import Confidence
from asyncpitfalls.report.fingerprints import fingerprints

if TYPE_CHECKING:
    from asyncpitfalls.findings import Finding, Report
    from asyncpitfalls.report.view import View

_SEVERITIES = {Confidence.CERTAIN: "major", Confidence.PROBABLE: "minor", Confidence.POSSIBLE: "info"}


def render(report: Report, view: View) -> str:
    """The findings as a code quality report."""
    marked = zip(report.findings, fingerprints(report, view), strict=True)
    return json.dumps([_issue(finding, mark, view) for finding, mark in marked], indent=2) + "\n"


def _issue(finding: Finding, fingerprint: str, view: View) -> dict[str, Any]:
    span = finding.span
    return {
        "description": f"{finding.code}: {finding.message}",
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.confidence],
        "location": {
            "path": view.posix(finding.path),
            "positions": {
                "begin": {"line": span.row, "column": span.column},
                "end": {"line": span.end_row, "column": span.end_column},
            },
        },
    }
