"""JUnit's XML: a suite a file with findings, a failed test case a finding."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr  # these only write XML

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Finding, Report
    from asyncpitfalls.report.view import View

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, view: View) -> str:
    """The findings as JUnit XML; without findings, one test case that passed."""
    count = len(report.findings)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="asyncpitfalls" tests="{count or 1}" failures="{count}" errors="0">',
    ]
    for path, findings in groupby(report.findings, lambda finding: finding.path):
        lines += _suite(view.shown(path), list(findings))
    if not count:
        lines += [
            '  <testsuite name="asyncpitfalls" tests="1" failures="0" errors="0" skipped="0">',
            '    <testcase name="no findings" classname="asyncpitfalls"/>',
            "  </testsuite>",
        ]
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _suite(name: str, findings: list[Finding]) -> Iterator[str]:
    count = len(findings)
    yield f'  <testsuite name={_attribute(name)} tests="{count}" failures="{count}" errors="0" skipped="0">'
    for finding in findings:
        span = finding.span
        case = _attribute(f"{finding.code} {finding.name} ({span.row}:{span.column})")
        yield f'    <testcase name={case} classname={_attribute(name)} file={_attribute(name)} line="{span.row}">'
        text = escape(_legal(f"{name}:{span.row}:{span.column}: {finding.code} {finding.message}"))
        yield f"      <failure type={_attribute(finding.code)} message={_attribute(finding.message)}>{text}</failure>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _attribute(text: str) -> str:
    return quoteattr(_legal(text))


def _legal(text: str) -> str:
    """The text, with characters that XML cannot hold replaced."""
    return _NOT_XML.sub("\ufffd", text)
