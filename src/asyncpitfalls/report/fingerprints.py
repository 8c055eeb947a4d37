"""Names for findings that stay the same while lines move, so that services recognise a finding they have seen."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from asyncpitfalls.report.text import Lines

if TYPE_CHECKING:
    from asyncpitfalls.findings import Report
    from asyncpitfalls.report.view import View


def fingerprints(report: Report, view: View) -> list[str]:
    """One fingerprint for each finding, in their order; no two are equal.

    It is made of the path, the code and the text of the line, blanks aside, and of a number that tells findings with
    equal ones apart.
    """
    lines = Lines(report)
    seen: Counter[str] = Counter()
    found: list[str] = []
    for finding in report.findings:
        source = lines.of(finding.path)
        row = finding.span.row
        line = source[row - 1] if row <= len(source) else finding.message
        parts = (view.posix(finding.path), finding.code, " ".join(line.split()))
        digest = hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]
        seen[digest] += 1
        found.append(f"{digest}:{seen[digest]}")
    return found
