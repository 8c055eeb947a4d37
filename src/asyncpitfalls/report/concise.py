"""One line a finding: ``path:row:column: CODE message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncpitfalls.findings import Report
    from asyncpitfalls.report.view import View


def render(report: Report, view: View) -> str:
    """The findings, one a line."""
    return "".join(
        f"{view.shown(each.path)}:{each.span.row}:{each.span.column}: {each.code} {each.message}\n"
        for each in report.findings
    )
