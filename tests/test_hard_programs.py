"""Programs that are hard on a checker end with the verdict that easy ones get."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config
from asyncpitfalls.pipeline.nesting import with_room
from bench import synthetic

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.findings import Finding

both_ways = pytest.mark.parametrize("everything", [False, True], ids=["suspects", "everything"])


def check(text: str, folder: Path, *, everything: bool) -> tuple[Finding, ...]:
    (folder / "hard.py").write_text(text, encoding="utf-8")
    return pipeline.check([folder], Config(use_cache=False, jobs=1), everything=everything).findings


@both_ways
def test_diamonds_have_one_shortest_chain(tmp_path: Path, *, everything: bool) -> None:
    (finding,) = check(synthetic.diamonds(synthetic.DIAMONDS), tmp_path, everything=everything)
    assert finding.code == "APF201"
    # Why it runs on the loop, the call of the first join, two calls for each diamond, and the sleep.
    assert len(finding.trace) == 1 + 1 + 2 * synthetic.DIAMONDS + 1


@both_ways
def test_a_long_chain_is_told_by_its_ends(tmp_path: Path, *, everything: bool) -> None:
    (finding,) = check(synthetic.cycle(500), tmp_path, everything=everything)
    assert "`top` → `step0` → `step1` → `step2` → `step3` → … → `step499` → `time.sleep`;" in finding.message, (
        finding.message
    )
    assert len(finding.trace) == 502


@both_ways
def test_a_cycle_without_an_effect_gives_nothing(tmp_path: Path, *, everything: bool) -> None:
    text = synthetic.cycle(500).replace("    time.sleep(1)\n", "")
    assert check(text, tmp_path, everything=everything) == ()


@both_ways
def test_a_long_file_gives_nothing(tmp_path: Path, *, everything: bool) -> None:
    assert check(synthetic.long_file(2000), tmp_path, everything=everything) == ()


def deep_statements(levels: int) -> dict[str, str]:
    """Statements that nest deeply: for Python's parser, for libcst, or for both."""
    return {
        "sum": "x = " + " + ".join(["a"] * levels),
        "calls": "x = a" + ".b()" * levels,
        "conditions": "x = " + "a if a else " * levels + "a",
        "alternatives": "x = " + " or ".join(["a"] * levels),
        "strings": "x = (" + "\n".join(['"a"'] * levels) + ")",
        "branches": "if a:\n        pass\n" + "    elif a:\n        pass\n" * levels,
        "lambdas": "x = " + "lambda: " * (levels // 3) + "a",
        "comprehension": "x = [a" + " for a in a" * levels + "]",
        "brackets": "x = " + "[" * (levels // 3) + "]" * (levels // 3),
        "blocks": "if a:\n" + "".join("    " * row + "if a:\n" for row in range(2, 95)) + "    " * 95 + "pass",
    }


DEEP = deep_statements(levels=250)
# Some nest for libcst alone, and much deeper ones are cheap.
DEEPER = deep_statements(levels=600) | {
    shape: deep_statements(levels=12_000)[shape] for shape in ("alternatives", "strings")
}


def with_sleep(statement: str) -> str:
    return f"import time\n\n\nasync def top(a):\n    {statement}\n    time.sleep(1)\n"


@both_ways
@pytest.mark.parametrize("shape", DEEP)
def test_deep_code_is_read(shape: str, tmp_path: Path, *, everything: bool) -> None:
    text = with_sleep(DEEP[shape])
    findings = check(text, tmp_path, everything=everything)
    assert [(each.code, each.span.row) for each in findings] == [("APF201", text.count("\n"))]


@both_ways
@pytest.mark.parametrize("shape", DEEPER)
def test_deeper_code_is_read_or_told(shape: str, tmp_path: Path, *, everything: bool) -> None:
    # How deep is too deep differs from Python to Python; no depth ends the process, none is passed over.
    findings = check(with_sleep(DEEPER[shape]), tmp_path, everything=everything)
    codes = {each.code for each in findings}
    assert codes in ({"APF201"}, {"APF900"})
    assert codes == {"APF201"} or all("nested" in each.message or "libcst" in each.message for each in findings)


@both_ways
def test_code_too_deep_for_python_is_told(tmp_path: Path, *, everything: bool) -> None:
    findings = check(with_sleep(f"x = {'(' * 300}{')' * 300}"), tmp_path, everything=everything)
    assert [(each.code, each.span.row) for each in findings] == [("APF900", 5)]


# Room -------------------------------------------------------------------------------------------------------------


def depth(levels: int) -> int:
    return depth(levels - 1) + 1 if levels else 0


@pytest.mark.parametrize("at_once", [False, True])
def test_there_is_room_for_deep_recursion(*, at_once: bool) -> None:
    limit = sys.getrecursionlimit()
    levels = limit * 10
    assert with_room(lambda: depth(levels), at_once=at_once) == levels
    assert sys.getrecursionlimit() == limit


@pytest.mark.parametrize("at_once", [False, True])
def test_recursion_without_end_is_told(*, at_once: bool) -> None:
    with pytest.raises(RecursionError):
        with_room(lambda: depth(-1), at_once=at_once)


@pytest.mark.parametrize("at_once", [False, True])
def test_without_memory_for_a_stack_shallow_work_is_done_all_the_same(
    monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    def refuse(_: threading.Thread) -> None:
        message = "can't start new thread"
        raise RuntimeError(message)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    assert with_room(lambda: depth(10), at_once=at_once) == 10
    with pytest.raises(RecursionError):
        with_room(lambda: depth(-1), at_once=at_once)
