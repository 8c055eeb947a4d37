"""SARIF 2.1.0: what GitHub code scanning and many viewers read, with each finding's chain as a code flow."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from asyncpitfalls.findings import Confidence
from asyncpitfalls.report.fingerprints import fingerprints
from asyncpitfalls.report.page import rule_page, rule_text
from asyncpitfalls.rules import find_rule
from asyncpitfalls.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.findings import Finding, Report, Span
    from asyncpitfalls.report.view import View
    from asyncpitfalls.rules import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Confidence.CERTAIN: "error", Confidence.PROBABLE: "warning", Confidence.POSSIBLE: "note"}
_PRECISIONS = {Confidence.CERTAIN: "very-high", Confidence.PROBABLE: "high", Confidence.POSSIBLE: "medium"}
_BASE = "SRCROOT"


def render(report: Report, view: View) -> str:
    """The findings as one SARIF run."""
    codes = sorted({finding.code for finding in report.findings})
    rules = [rule for rule in map(find_rule, codes) if rule is not None]
    indices = {rule.code: index for index, rule in enumerate(rules)}
    marked = zip(report.findings, fingerprints(report, view), strict=True)
    driver = {
        "name": "asyncpitfalls",
        "version": VERSION,
        "semanticVersion": VERSION,
        "informationUri": "https://asyncpitfalls.readthedocs.io",
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"uri": _folder_uri(view.base)}},
        "results": [_result(finding, mark, indices, view) for finding, mark in marked],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "helpUri": rule.url,
        "help": {"text": rule_text(rule, None), "markdown": rule_page(rule, None)},
        "defaultConfiguration": {"level": _LEVELS[rule.confidence]},
        "properties": {
            "precision": _PRECISIONS[rule.confidence],
            "problem.severity": _LEVELS[rule.confidence].replace("note", "recommendation"),
            "tags": ["concurrency", "correctness"],
        },
    }


def _result(finding: Finding, fingerprint: str, indices: dict[str, int], view: View) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": finding.code}
    if finding.code in indices:
        result["ruleIndex"] = indices[finding.code]
    result |= {
        "level": _LEVELS[finding.confidence],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _place(finding.path, finding.span, view)}],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
        "properties": {"confidence": finding.confidence.label},
    }
    if finding.trace:
        steps = [
            {"location": {"physicalLocation": _place(step.path, step.span, view), "message": {"text": step.message}}}
            for step in finding.trace
        ]
        result["codeFlows"] = [{"threadFlows": [{"locations": steps}]}]
    return result


def _place(path: Path, span: Span, view: View) -> dict[str, Any]:
    if path.is_absolute() and not path.is_relative_to(view.base):
        artifact = {"uri": _absolute_uri(path)}
    else:
        artifact = {"uri": quote(os.fsencode(view.posix(path))), "uriBaseId": _BASE}
    region = {
        "startLine": span.row,
        "startColumn": span.column,
        "endLine": span.end_row,
        "endColumn": span.end_column,
    }
    return {"artifactLocation": artifact, "region": region}


def _absolute_uri(path: Path) -> str:
    """The path as a ``file:`` URI, also where a name is no valid text."""
    return "file:///" + quote(os.fsencode(path.as_posix().lstrip("/")), safe="/:")


def _folder_uri(path: Path) -> str:
    """The folder as a URI that others are relative to, which must end with a slash."""
    uri = _absolute_uri(path)
    return uri if uri.endswith("/") else f"{uri}/"
