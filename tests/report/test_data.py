"""The formats that programs read: json, gitlab, junit."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from asyncpitfalls.findings import Report
from asyncpitfalls.report import View, render


def test_json_has_exactly_the_promised_shape(report: Report, view: View) -> None:
    url = "https://asyncpitfalls.readthedocs.io/en/stable/rules/"
    assert json.loads(render("json", report, view)) == [
        {
            "code": "APF201",
            "name": "blocking-sleep-in-coroutine",
            "message": "`time.sleep` stops the event loop: `handler` → `wait`; use `await asyncio.sleep(1)`",
            "confidence": "certain",
            "filename": "/project/app/db.py",
            "location": {"row": 5, "column": 5},
            "end_location": {"row": 5, "column": 11},
            "noqa_row": 5,
            "url": f"{url}blocking-sleep-in-coroutine/",
            "trace": [
                {
                    "filename": "/project/app/db.py",
                    "location": {"row": 4, "column": 1},
                    "message": "`handler` is a coroutine",
                },
                {
                    "filename": "/elsewhere/tools.py",
                    "location": {"row": 7, "column": 5},
                    "message": "`wait` calls `time.sleep`",
                },
            ],
            "fix": None,
        },
        {
            "code": "APF102",
            "name": "coroutine-never-awaited",
            "message": "`handler()` makes a coroutine that nothing awaits",
            "confidence": "probable",
            "filename": "/project/app/db.py",
            "location": {"row": 9, "column": 5},
            "end_location": {"row": 9, "column": 14},
            "noqa_row": 10,
            "url": f"{url}coroutine-never-awaited/",
            "trace": [],
            "fix": None,
        },
    ]


def test_json_is_ascii_whatever_a_file_is_called(report: Report, view: View) -> None:
    odd = replace(report.findings[1], path=Path("/project/\udcff\u65e5.py"))
    text = render("json", Report((odd,)), view)
    assert text.isascii()
    assert json.loads(text)[0]["filename"] == "/project/\udcff\u65e5.py"


def test_json_makes_relative_names_absolute(report: Report, view: View) -> None:
    near = replace(report.findings[1], path=Path("app.py"))
    assert json.loads(render("json", Report((near,)), view))[0]["filename"] == "/project/app.py"


def test_json_and_gitlab_without_findings_are_an_empty_list(view: View) -> None:
    assert render("json", Report(), view) == "[]\n"
    assert render("gitlab", Report(), view) == "[]\n"


def test_gitlab_has_what_gitlab_needs(report: Report, view: View) -> None:
    first, second = json.loads(render("gitlab", report, view))
    assert second.pop("fingerprint") != first["fingerprint"]
    assert second == {
        "description": "APF102: `handler()` makes a coroutine that nothing awaits",
        "check_name": "APF102",
        "severity": "minor",
        "location": {
            "path": "app/db.py",
            "positions": {"begin": {"line": 9, "column": 5}, "end": {"line": 9, "column": 14}},
        },
    }


def test_junit_has_a_suite_a_file(report: Report, view: View) -> None:
    other = replace(report.findings[1], path=Path("/project/b.py"), message='a < b & "c"')
    assert render("junit", Report((report.findings[1], other)), view) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="asyncpitfalls" tests="2" failures="2" errors="0">\n'
        '  <testsuite name="app/db.py" tests="1" failures="1" errors="0" skipped="0">\n'
        '    <testcase name="APF102 coroutine-never-awaited (9:5)" classname="app/db.py" file="app/db.py" line="9">\n'
        '      <failure type="APF102" message="`handler()` makes a coroutine that nothing awaits">'
        "app/db.py:9:5: APF102 `handler()` makes a coroutine that nothing awaits</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="b.py" tests="1" failures="1" errors="0" skipped="0">\n'
        '    <testcase name="APF102 coroutine-never-awaited (9:5)" classname="b.py" file="b.py" line="9">\n'
        '      <failure type="APF102" message=\'a &lt; b &amp; "c"\'>'
        'b.py:9:5: APF102 a &lt; b &amp; "c"</failure>\n'
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_junit_is_xml_whatever_a_message_holds(report: Report, view: View) -> None:
    odd = replace(report.findings[1], path=Path("/project/\udcff.py"), message="\x00\x1b]]>\ufffe日")
    root = ET.fromstring(render("junit", Report((odd,)), view))  # noqa: S314 - our own text
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "\ufffd\ufffd]]>\ufffd日"


def test_junit_without_findings_has_one_passed_test(view: View) -> None:
    root = ET.fromstring(render("junit", Report(), view))  # noqa: S314 - our own text
    assert root.attrib == {"name": "asyncpitfalls", "tests": "1", "failures": "0", "errors": "0"}
    assert root.find("testsuite/testcase/failure") is None
    assert root.find("testsuite/testcase") is not None
