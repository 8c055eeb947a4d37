"""The programs that `make bench` measures with are Python, and are what their names say."""

from __future__ import annotations

import ast

import pytest

from bench import synthetic


@pytest.mark.parametrize(("name", "source"), list(synthetic.programs()), ids=lambda value: value.split("\n")[0][:40])
def test_every_program_parses(name: str, source: str) -> None:
    assert name
    assert ast.parse(source).body


def test_diamonds_have_two_ways_to_every_join() -> None:
    calls = [node for node in ast.walk(ast.parse(synthetic.diamonds(3))) if isinstance(node, ast.Call)]
    names = sorted(ast.unparse(call.func) for call in calls)
    assert names.count("join3") == 2
    assert [names.count(f"{side}{i}") for side in ("left", "right") for i in range(3)] == [1] * 6


def test_the_long_file_has_about_as_many_lines_as_wanted() -> None:
    assert 990 <= synthetic.long_file(1000).count("\n") <= 1010


def test_the_cycle_closes_and_sleeps() -> None:
    last = ast.parse(synthetic.cycle(3)).body[-2]
    assert isinstance(last, ast.FunctionDef)
    assert [ast.unparse(line) for line in last.body] == ["step0()", "time.sleep(1)"]
