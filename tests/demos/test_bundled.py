from __future__ import annotations

import functools
import io
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import demos
from asyncpitfalls.cli.texts import findings_in
from asyncpitfalls.demos.comparison import MODELS, compared
from asyncpitfalls.demos.discovery import locate
from asyncpitfalls.demos.launch import available_start_methods

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.demos.claims import Demo

MARK = re.compile(r"# expect: (\S+)$", re.MULTILINE)
BUNDLED = demos.catalogue()
each_demo = pytest.mark.parametrize("demo", BUNDLED, ids=lambda demo: demo.name)


@functools.cache
def observe(demo: Demo) -> demos.Observation:
    """Every demo is run once for all tests here."""
    return demos.observe(demo)


def by_code(code: str) -> Demo:
    return next(demo for demo in BUNDLED if demo.code == code)


def test_the_five_pitfalls_are_there() -> None:
    assert {demo.code for demo in BUNDLED} >= {"APF101", "APF102", "APF103", "APF201", "APF501"}


def test_every_folder_of_scripts_is_a_demo() -> None:
    folders = {path.parent for path in locate().glob("*/*/*.py")}
    assert folders == {demo.folder for demo in BUNDLED}


@each_demo
def test_the_claim_is_observed(demo: Demo) -> None:
    observation = observe(demo)
    missed = [
        (result.run.variant, result.run.start_method, check)
        for result in observation.results
        for check in result.checks
        if not check.holds
    ] + [check for check in observation.comparisons if not check.holds]
    assert not missed
    assert observation.holds


@each_demo
def test_only_the_incorrect_script_of_a_rule_s_demo_marks_a_line_and_it_marks_one(demo: Demo) -> None:
    for variant in demo.variants:
        marks = MARK.findall(demo.script(variant).read_text(encoding="utf-8"))
        assert marks == ([demo.code] if demo.code and variant == "incorrect" else [])


def test_what_is_run_is_what_is_checked(tmp_path: Path) -> None:
    folder = shutil.copytree(locate(), tmp_path / "demos")
    scripts = sorted(
        folder / demo.script(each.variant).relative_to(locate())
        for demo in BUNDLED
        for each in demo.expectations
        if each.applies
    )
    found = {(finding.path, finding.span.row, finding.code) for finding in findings_in(scripts)}
    marked = {
        (path, number, mark[1])
        for path in scripts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (mark := MARK.search(line))
    }
    assert found == marked


def test_the_comparison_has_a_cell_from_every_model_in_every_row() -> None:
    rows = compared(observe(demo) for demo in BUNDLED if demo.row)
    assert len(rows) >= 9
    for row in rows:
        assert all(row.cells), row.title
        assert set(MODELS) == set(row.observation.demo.variants)


def test_a_hang_is_told_with_the_line_at_which_it_stands() -> None:
    (stuck,) = (demo for demo in BUNDLED if demo.folder.name == "lock_held_across_await")
    run = observe(stuck).of("incorrect")[0].run
    assert [text for _, text in run.stands_at] == ["with lock:"]
    assert run.loop_held
    assert "(hangs, at line 11: ended after 2 s)" in demos.observed_text(observe(stuck))


def test_a_process_demo_runs_under_every_start_method_of_the_platform() -> None:
    observation = observe(by_code("APF501"))
    for variant in ("incorrect", "correct"):
        methods = [result.run.start_method for result in observation.results if result.run.variant == variant]
        assert sorted(map(str, methods)) == sorted(available_start_methods())
    # Of the incorrect script only fork and spawn tell: a fork server that imports the script may fail before any child.
    correct = [result.run for result in observation.results if result.run.variant == "correct"]
    assert [len(set(run.pids)) for run in correct] == [2] * len(correct)


def test_the_blocking_sleep_holds_the_loop_and_the_awaited_one_does_not() -> None:
    runs = {result.run.variant: result.run for result in observe(by_code("APF201")).results}
    (held,) = (span for span in runs["incorrect"].work if span.holds)
    (loop,) = {loop for loop in runs["incorrect"].loops if loop.is_held_by(held)}
    assert not [beat for beat in loop.beats if held.begin < beat < held.end]
    assert loop.longest_gap_ms * 1_000_000 >= held.end - held.begin
    longest = max(runs["correct"].work, key=lambda work: work.end - work.begin)
    assert [beat for loop in runs["correct"].loops for beat in loop.beats if longest.begin < beat < longest.end]


@each_demo
def test_the_text_for_the_rule_page_names_no_path_and_no_process(demo: Demo) -> None:
    observation = observe(demo)
    text = demos.observed_text(observation)
    for variant in {result.run.variant for result in observation.results}:
        assert f"$ python {variant}.py" in text
    assert str(demo.folder.parent) not in text
    assert not re.search(r" at 0x[0-9a-f]+", text)
    if demo.row is None:
        pids = {str(pid) for result in observation.results for pid in result.run.pids}
        assert not pids & set(re.findall(r"(?<!\()\b\d+\b(?! ms| bytes)", text))


def test_the_text_for_the_rule_page_holds_what_python_said_and_what_was_measured() -> None:
    demo = by_code("APF102")
    text = demos.observed_text(observe(demo))
    said = "$ python incorrect.py\nsaving\nthank you\nRuntimeWarning: coroutine 'save' was never awaited\n\n"
    assert text.startswith(said)
    assert "\n\n$ python correct.py\nsaving\nsaved order 7\nthank you\n\n" in text
    assert re.search(r"^main \(Task-1\)  █+─+█+$", text, re.MULTILINE)
    demo = by_code("APF201")
    assert re.search(r"stood still for at least \d+00 ms", demos.observed_text(observe(demo)))


def test_the_whole_table_says_observed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(demos, "observe", observe)
    output = io.StringIO()
    assert demos.run(None, demos.Show(output)) == 0
    lines = output.getvalue().splitlines()
    assert [line for line in lines if len(line) > 100] == []
    assert lines[-1] == f"{len(BUNDLED)} demos, all observed."
    assert sum(line.endswith("  observed") for line in lines) == len(BUNDLED)
    for demo in (demo for demo in BUNDLED if demo.code):
        (line,) = (line for line in lines if line.startswith(str(demo.code)))
        assert line.endswith("  observed")
