from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from asyncpitfalls import demos
from asyncpitfalls.cli import main
from asyncpitfalls.demos.launch import RecorderMissingError
from asyncpitfalls.findings import UsageError
from asyncpitfalls.report.page import rule_text
from asyncpitfalls.rules import all_rules, find_rule

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("wanted", ["APF900", "apf900", "file-not-read", "File-Not-Read"])
def test_explain_prints_the_page(capsys: pytest.CaptureFixture[str], wanted: str) -> None:
    rule = find_rule("APF900")
    assert rule is not None
    assert main(["explain", wanted]) == 0
    assert capsys.readouterr().out == rule_text(rule, None)


@pytest.mark.parametrize(
    ("wanted", "cure"),
    [
        ("APF9000", "did you mean `APF900`?"),
        ("file-not-red", "did you mean `file-not-read`?"),
        ("xyzzy", "`asyncpitfalls rules` lists all codes and names"),
    ],
)
def test_explain_knows_the_nearest_rule(capsys: pytest.CaptureFixture[str], wanted: str, cure: str) -> None:
    assert main(["explain", wanted]) == 2
    assert capsys.readouterr() == ("", f"asyncpitfalls: there is no rule `{wanted}`; {cure}\n")


def test_rules_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in all_rules()]
    assert len({line.index(rule.summary) for line, rule in zip(lines, all_rules(), strict=True)}) == 1


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--output-format", "json"]) == 0
    listed = {each["code"]: each for each in json.loads(capsys.readouterr().out)}
    rule = find_rule("APF900")
    assert rule is not None
    assert listed["APF900"] == {
        "code": "APF900",
        "name": "file-not-read",
        "summary": rule.summary,
        "confidence": "certain",
        "since": "0.1.0",
        "demo": None,
        "url": rule.url,
    }
    assert list(listed) == [each.code for each in all_rules()]


@pytest.fixture
def demo_does(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | Exception], list[tuple[Any, ...]]]:
    """Put something in the place of `demos.run`, and tell how it was called."""
    calls: list[tuple[Any, ...]] = []

    def put(outcome: int | Exception) -> list[tuple[Any, ...]]:
        def run(selection: str | None, show: demos.Show, **_: object) -> int:
            calls.append((selection, show.color, show.output_format, show.html, show.trace))
            show.output.write("observed\n")
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(demos, "run", run)
        return calls

    return put


@pytest.mark.parametrize("code", [0, 1])
def test_demo_runs_the_demos(
    demo_does: Callable[[int | Exception], list[tuple[Any, ...]]], capsys: pytest.CaptureFixture[str], code: int
) -> None:
    calls = demo_does(code)
    assert main(["demo"]) == code
    assert main(["demo", "APF501", "--color", "always", "--output-format", "json"]) == code
    assert main(["demo", "threads", "--html", "a.html", "--trace", "b.json"]) == code
    assert calls == [
        (None, False, "text", None, None),
        ("APF501", True, "json", None, None),
        ("threads", False, "text", Path("a.html"), Path("b.json")),
    ]
    assert capsys.readouterr().out == "observed\nobserved\nobserved\n"


@pytest.mark.parametrize("error", [UsageError("no such demo; look"), RecorderMissingError("no such demo; look")])
def test_demo_that_cannot_run_is_2(
    demo_does: Callable[[int | Exception], list[tuple[Any, ...]]], capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    demo_does(error)
    assert main(["demo", "x"]) == 2
    assert capsys.readouterr().err == "asyncpitfalls: no such demo; look\n"
