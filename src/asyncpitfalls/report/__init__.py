"""Reporters: one file a format, each a pure function from a report to a text."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from asyncpitfalls.report.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.findings import Report

__all__ = ["View", "render"]

_REPORTERS = {
    "full": "full",
    "concise": "concise",
    "json": "json_list",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
}


def render(output_format: str, report: Report, view: View) -> str:
    """The report in one of the formats, ending with a line end unless it is empty.

    Only the module of that format is imported.

    Raises:
        KeyError: there is no such format.
    """
    module = importlib.import_module(f"{__name__}.{_REPORTERS[output_format]}")
    reporter = cast("Callable[[Report, View], str]", module.render)
    return reporter(report, view)
