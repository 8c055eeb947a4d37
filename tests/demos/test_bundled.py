from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import demos
from asyncpitfalls.demos.discovery import locate
from asyncpitfalls.demos.launch import available_start_methods

if TYPE_CHECKING:
    from asyncpitfalls.demos.claims import Demo

MARK = re.compile(r"# expect: (\S+)$", re.MULTILINE)
BUNDLED = demos.catalogue()


def by_code(code: str) -> Demo:
    return next(demo for demo in BUNDLED if demo.code == code)


def test_the_five_pitfalls_are_there() -> None:
    assert {demo.code for demo in BUNDLED} >= {"APF101", "APF102", "APF103", "APF201", "APF501"}


def test_every_folder_of_scripts_is_a_demo() -> None:
    folders = {path.parent for path in locate().glob("*/*/*.py")}
    assert folders == {demo.folder for demo in BUNDLED}


@pytest.mark.parametrize("demo", BUNDLED, ids=lambda demo: demo.name)
def test_the_claim_is_observed(demo: Demo) -> None:
    observation = demos.observe(demo)
    missed = [
        (result.run.variant, result.run.start_method, check)
        for result in observation.results
        for check in result.checks
        if not check.holds
    ]
    assert not missed
    assert observation.holds


@pytest.mark.parametrize("demo", BUNDLED, ids=lambda demo: demo.name)
def test_the_incorrect_script_marks_one_line_with_its_code_and_the_correct_one_none(demo: Demo) -> None:
    assert MARK.findall(demo.script("incorrect").read_text(encoding="utf-8")) == [demo.code]
    assert not MARK.findall(demo.script("correct").read_text(encoding="utf-8"))


def test_a_process_demo_runs_under_every_start_method_of_the_platform() -> None:
    observation = demos.observe(by_code("APF501"))
    for variant in ("incorrect", "correct"):
        methods = [result.run.start_method for result in observation.results if result.run.variant == variant]
        assert sorted(map(str, methods)) == sorted(available_start_methods())
    # Of the incorrect script only fork and spawn tell: a fork server that imports the script may fail before any child.
    correct = [result.run for result in observation.results if result.run.variant == "correct"]
    assert [len(set(run.pids)) for run in correct] == [2] * len(correct)


def test_the_blocking_sleep_holds_the_loop_and_the_awaited_one_does_not() -> None:
    runs = {result.run.variant: result.run for result in demos.observe(by_code("APF201")).results}
    (held,) = (work for work in runs["incorrect"].work if work.holds)
    (loop,) = {loop for loop in runs["incorrect"].loops if loop.is_held_by(held)}
    assert not [beat for beat in loop.beats if held.begin < beat < held.end]
    assert loop.longest_gap_ms * 1_000_000 >= held.end - held.begin
    longest = max(runs["correct"].work, key=lambda work: work.end - work.begin)
    assert [beat for loop in runs["correct"].loops for beat in loop.beats if longest.begin < beat < longest.end]


@pytest.mark.parametrize("demo", BUNDLED, ids=lambda demo: demo.name)
def test_the_text_for_the_rule_page_names_no_path_and_no_process(demo: Demo) -> None:
    observation = demos.observe(demo)
    text = demos.observed_text(observation)
    assert "$ python incorrect.py" in text
    assert "$ python correct.py" in text
    assert str(demo.folder.parent) not in text
    assert not {str(pid) for result in observation.results for pid in result.run.pids} & set(re.findall(r"\d+", text))


def test_the_text_for_the_rule_page_holds_what_python_said_and_what_was_measured() -> None:
    demo = by_code("APF102")
    assert demos.observed_text(demos.observe(demo)) == (
        "$ python incorrect.py\nsaving\nthank you\nRuntimeWarning: coroutine 'save' was never awaited\n\n"
        "$ python correct.py\nsaving\nsaved order 7\nthank you\n"
    )
    demo = by_code("APF201")
    assert re.search(r"stood still for at least \d+00 ms", demos.observed_text(demos.observe(demo)))


def test_the_whole_table_says_observed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    output = io.StringIO()
    assert demos.run(None, demos.Show(output)) == 0
    lines = output.getvalue().splitlines()
    assert all(len(line) <= 100 for line in lines)
    assert lines[-1] == f"{len(BUNDLED)} demos, all observed."
    for demo in BUNDLED:
        (line,) = (line for line in lines if line.startswith(demo.code or "-"))
        assert line.endswith("  observed")
