"""Code that nests deeper than anybody writes by hand: a verdict, or APF900 that says why there is none."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import Config, check
from asyncpitfalls.pipeline import nesting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Told = Callable[..., list[str]]

DEPTH = 1000
HEAD = "import time\n\n\nasync def view(a, b, c):\n    time.sleep(1)\n"
"""The function is suspect, so that libcst reads all of it."""
EXPRESSIONS = {
    "parentheses": "(" * 150 + "a" + ")" * 150,
    "calls in calls": "a(" * 90 + "1" + ")" * 90,
    "lists": "[" * 150 + "]" * 150,
    "attributes": "a" + ".b" * DEPTH,
    "calls in a chain": "a" + ".b()" * DEPTH,
    "subscripts": "a" + "[0]" * DEPTH,
    "awaited chain": "await a" + ".b()" * DEPTH,
    "not": "not " * DEPTH + "a",
    "minus": "-" * DEPTH + "a",
    "plus": "+".join("a" * DEPTH),
    "power": "**".join("a" * DEPTH),
    "and": " and ".join("a" * DEPTH),
    "comparisons": "<".join("a" * DEPTH),
    "conditions": "a if b else " * DEPTH + "c",
    "lambdas": "lambda: " * DEPTH + "a",
    "comprehension": "[x " + "".join(f"for x{number} in a " for number in range(DEPTH)) + "]",
    "strings": " ".join(["'a'"] * DEPTH),
    "f-strings": " ".join(["f'{a}'"] * DEPTH),
}


@pytest.mark.parametrize("kind", EXPRESSIONS)
def test_expressions(told: Told, project: Path, kind: str) -> None:
    (project / "deep.py").write_text(f"{HEAD}    return {EXPRESSIONS[kind]}\n", encoding="utf-8")
    found = told("deep.py", "--no-cache")
    if sys.version_info[:2] == (3, 12) and found != ["deep.py:5:5 APF201"]:
        # This Python bounds recursion through its C code, whatever the stack.
        (line,) = found
        assert "APF900 the statement that begins here could not be read" in line
        assert "its code is nested too deeply" in line
    else:
        assert found == ["deep.py:5:5 APF201"]


def test_a_chain_of_3000_elifs(told: Told, project: Path) -> None:
    branches = "".join(f"    elif a == {number}:\n        pass\n" for number in range(3000))
    text = f"{HEAD}    if a:\n        pass\n{branches}    else:\n        time.sleep(2)\n"
    (project / "deep.py").write_text(text, encoding="utf-8")
    found = told("deep.py", "--no-cache")
    refused = "`deep.py` could not be read, so nothing in it was checked: its code is nested deeper than this Python"
    assert found == ["deep.py:5:5 APF201", "deep.py:6009:9 APF201"] or (len(found) == 1 and refused in found[0])


def test_functions_in_functions(told: Told, project: Path) -> None:
    rows = [f"{' ' * depth}async def f{depth}():\n{' ' * (depth + 1)}time.sleep(1)\n" for depth in range(95)]
    (project / "deep.py").write_text("import time\n" + "".join(rows), encoding="utf-8")
    assert told("deep.py") == [f"deep.py:{3 + 2 * depth}:{depth + 2} APF201" for depth in range(95)]


def test_more_functions_in_functions_than_python_takes(told: Told, project: Path) -> None:
    rows = [f"{' ' * depth}async def f{depth}():\n{' ' * (depth + 1)}time.sleep(1)\n" for depth in range(300)]
    (project / "deep.py").write_text("import time\n" + "".join(rows), encoding="utf-8")
    (line,) = told("deep.py")
    assert line.startswith("deep.py:201:")
    assert "syntax error, too many levels of indentation" in line


@pytest.mark.parametrize("opening", ["(", "[", "{", "a(", "a[", "f(*", "{1:", "await (", "not ("])
def test_more_brackets_than_python_takes(told: Told, project: Path, opening: str) -> None:
    (project / "deep.py").write_text(f"{HEAD}    return {opening * 300}\n", encoding="utf-8")
    (line,) = told("deep.py")
    assert "APF900 `deep.py` could not be read, so nothing in it was checked: " in line


def test_what_no_stack_suffices_for_is_a_finding(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "deep.py").write_text(f"{HEAD}    return {EXPRESSIONS['plus']}\n", encoding="utf-8")
    monkeypatch.setattr(nesting, "_DEPTH", 0)
    (finding,) = check([project / "deep.py"], Config(use_cache=False)).findings
    assert (finding.code, finding.span.row) == ("APF900", 4)
    assert "its code is nested too deeply" in finding.message


def count_down(steps: int) -> int:
    return 0 if steps == 0 else count_down(steps - 1)


def test_room_is_made_and_given_back() -> None:
    limit, size, threads = sys.getrecursionlimit(), threading.stack_size(), threading.active_count()
    assert nesting.with_room(lambda: count_down(20 * limit)) == 0
    with pytest.raises(RecursionError):
        nesting.with_room(lambda: count_down(200 * limit))
    assert (sys.getrecursionlimit(), threading.stack_size(), threading.active_count()) == (limit, size, threads)


def test_other_errors_pass_through() -> None:
    def fail_below(steps: int) -> int:
        return fail_below(steps - 1) if steps else int("x")

    deep = 5 * sys.getrecursionlimit()
    with pytest.raises(ValueError, match="invalid literal"):
        nesting.with_room(lambda: fail_below(deep))
    with pytest.raises(ValueError, match="invalid literal"):
        nesting.with_room(lambda: fail_below(1))


def test_a_system_without_memory_for_a_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: threading.Thread) -> None:
        message = "can't start new thread"
        raise RuntimeError(message)

    deep = 5 * sys.getrecursionlimit()
    monkeypatch.setattr(threading.Thread, "start", refuse)
    with pytest.raises(RecursionError, match="can't start new thread"):
        nesting.with_room(lambda: count_down(deep))
