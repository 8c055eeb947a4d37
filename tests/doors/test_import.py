"""``import asyncpitfalls``: the same findings as a value."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import asyncpitfalls
from asyncpitfalls import Confidence, Config, Finding, Report, Span, Step, UsageError
from asyncpitfalls.pipeline import work
from tests.doors.conftest import Found, write

if TYPE_CHECKING:
    from collections.abc import Callable

    Findings = Callable[..., list[Found]]


def found(report: Report, root: Path) -> list[Found]:
    return sorted(
        Found(
            finding.path.relative_to(root).as_posix(),
            finding.span.row,
            finding.span.column,
            finding.code,
            finding.message,
        )
        for finding in report.findings
    )


def test_it_tells_what_the_command_tells(check: Findings, shop: Path) -> None:
    expected = check()
    assert found(asyncpitfalls.check(["."]), shop) == expected
    assert found(asyncpitfalls.check([shop], Config()), shop) == expected
    assert found(asyncpitfalls.check([shop / "main.py"], Config(use_cache=False)), shop) == check("main.py")
    report = asyncpitfalls.check(["src", Path("main.py")], lambda root: Config(root=root))
    assert found(report, shop) == expected
    assert report.checked == tuple(sorted(shop.rglob("*.py")))


def test_a_finding_holds_its_evidence(shop: Path) -> None:
    report = asyncpitfalls.check(["src/shop/views.py"], Config(select=("APF201",)))
    views, helpers, client = (shop / "src/shop" / name for name in ("views.py", "helpers.py", "client.py"))
    (finding,) = (each for each in report.findings if each.code == "APF201")
    assert isinstance(finding, Finding)
    assert (finding.path, finding.span, finding.confidence) == (views, Span(6, 18, 6, 24), Confidence.CERTAIN)
    assert all(isinstance(step, Step) for step in finding.trace)
    assert [(step.path, step.span.row) for step in finding.trace] == [(views, 5), (views, 6), (helpers, 5), (client, 9)]


def test_the_project_says_what_counts_unless_the_caller_does(shop: Path) -> None:
    write(shop, "pyproject.toml", '[tool.asyncpitfalls]\nselect = ["APF5"]\nno-cache = true\njobs = 4\n')
    assert {each.code for each in asyncpitfalls.check([shop]).findings} == {"APF501", "APF900"}
    assert not (shop / ".asyncpitfalls_cache").exists()
    assert {each.code for each in asyncpitfalls.check([shop], Config(select=("APF103",))).findings} == {
        "APF103",
        "APF900",
    }


def test_all_is_done_in_the_callers_process(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A caller without a guard of `__main__` could not start processes where they are spawned.
    (shop / "long.py").write_text("import time\n\n\nasync def f():\n" + "    time.sleep(1)\n" * 2000, encoding="utf-8")

    def refuse(*_: object) -> None:
        pytest.fail("a process was started")

    monkeypatch.setattr(work, "executor", refuse)
    assert len(asyncpitfalls.check(["long.py"]).findings) == 2000
    assert len(asyncpitfalls.check(["long.py"], Config(use_cache=False)).findings) == 2000


def test_what_cannot_be_done_is_one_line(shop: Path) -> None:
    with pytest.raises(UsageError) as caught:
        asyncpitfalls.check(["gone.py"])
    assert str(caught.value) == "`gone.py` does not exist"
    write(shop, "pyproject.toml", "[tool.asyncpitfalls]\nselct = []\n")
    with pytest.raises(UsageError, match=r"unknown key `selct` in .*; did you mean `select`"):
        asyncpitfalls.check([shop])


def test_nothing_to_check_is_nothing_found() -> None:
    assert asyncpitfalls.check([]) == Report()


@pytest.mark.parametrize("name", sorted(set(asyncpitfalls.__all__) - {"__version__"}))
def test_what_is_public_is_documented(name: str) -> None:
    assert inspect.getdoc(getattr(asyncpitfalls, name))


def test_two_runs_never_influence_each_other(check: Findings, shop: Path) -> None:
    first = asyncpitfalls.check([shop])
    (shop / "src/shop/client.py").write_text("async def fetch(number):\n    return number\n", encoding="utf-8")
    second = asyncpitfalls.check([shop])
    assert {each.code for each in first.findings} - {each.code for each in second.findings} == {"APF201"}
    assert found(second, shop) == check()
