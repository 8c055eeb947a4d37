from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.demos.claim_file import read_demo
from asyncpitfalls.demos.claims import Bound, Expectation, Raises, Warns, has_gil
from asyncpitfalls.demos.observations import Raised, Run, Warned
from asyncpitfalls.demos.spans import CALL, HOLD, STEP, WAIT, Lane, LoopRun, Work
from asyncpitfalls.demos.verdicts import compare, observe

if TYPE_CHECKING:
    from pathlib import Path

    from tests.demos.conftest import MakeDemo

RUN = Run(variant="incorrect", start_method=None, exit_status=0, duration_ms=1.0, printed=("a", "b"), pids=(1,))
EXPECTED = Expectation("incorrect", prints=("a", "b"))
HELD = replace(RUN, spans=(Work(Lane(1, 1), 10, 20, HOLD),), loops=(LoopRun(1, 1, 0, 30, (5, 25)),))
TURNING = replace(HELD, spans=(Work(Lane(1, 1, "Task-1"), 10, 20, WAIT),))
SIDE_BY_SIDE = replace(RUN, spans=(Work(Lane(1, 1), 0, 20, HOLD), Work(Lane(2, 1), 10, 30, HOLD)))
FAILED = replace(RUN, raised=(Raised("RuntimeError", "before the\n  bootstrapping", "child"),))
WARNED = replace(RUN, warned=(Warned("RuntimeWarning", "coroutine 'f' was never awaited"),))
SLOW = replace(TURNING, spans=(Work(Lane(1, 1), 0, 10**9, STEP),), loops=(LoopRun(1, 1, 0, 10**9, ()),))
RAISES = Raises("RuntimeError", "the bootstrapping", "child")
WARNS = Warns("RuntimeWarning", "never awaited")
TWO_THREADS = replace(
    RUN,
    spans=(
        Work(Lane(1, 1), 0, 100, CALL, "count", 60),
        Work(Lane(1, 2), 50, 200, CALL, "count", 100),
        Work(Lane(1, 2), 0, 300, CALL, "other", 300),
        Work(Lane(1, 1, "Task-1 wait"), 100, 110, STEP, "count", 0),
        Work(Lane(1, 1, "Task-1 wait"), 190, 200, STEP, "count", 0),
    ),
    work_names=("count",),
)
FIGURE = replace(RUN, printed=("speed-up: 1,200.5 times", "a", "b"))
LOST = replace(RUN, reported=("Task was destroyed but it is pending!\ntask: <Task>",))
STUCK = replace(RUN, exit_status=None, stands_at=((3, "with lock:"),))
IN_THREAD = replace(RUN, raised=(Raised("ValueError", "full", "script", thread=True),))
UNORDERED = replace(EXPECTED, prints=None)


def missed(expectation: Expectation, run: Run) -> list[str]:
    return [check.fact for check in compare(expectation, run) if not check.holds]


@pytest.mark.parametrize(
    ("expectation", "run"),
    [
        (EXPECTED, RUN),
        (replace(UNORDERED, prints_in_order=("a", "b")), replace(RUN, printed=("a", "x", "b"))),
        (replace(UNORDERED, never_prints=("c",)), RUN),
        (replace(EXPECTED, exit_status=(0, 1)), replace(RUN, exit_status=1)),
        (replace(EXPECTED, hangs=True), replace(RUN, exit_status=None)),
        (replace(EXPECTED, raises=RAISES), FAILED),
        (replace(EXPECTED, raises=RAISES), replace(FAILED, raised=(Raised("EOFError", "", "script"), *FAILED.raised))),
        (replace(EXPECTED, warns=(WARNS,)), WARNED),
        (replace(EXPECTED, loop_held=True), HELD),
        (EXPECTED, TURNING),
        (replace(EXPECTED, overlap=True), SIDE_BY_SIDE),
        (replace(EXPECTED, overlap=False), TURNING),
        (replace(EXPECTED, processes=1, threads=2, tasks=1, overlap=True), TWO_THREADS),
        (replace(EXPECTED, cores_at_most=0.8), TWO_THREADS),
        (replace(EXPECTED, figures=(Bound("speed-up", 1000, 1300),)), FIGURE),
        (replace(EXPECTED, figures=(Bound("speed-up"),)), FIGURE),
        (replace(EXPECTED, reports=("destroyed but it is pending",)), LOST),
        (replace(EXPECTED, hangs=True, stands_at=("with lock:",)), STUCK),
        (replace(EXPECTED, raises=Raises("ValueError", thread=True)), IN_THREAD),
        (replace(EXPECTED, loop_held=True), SLOW),
        (EXPECTED, SLOW),
    ],
)
def test_what_is_claimed_and_happens_is_observed(expectation: Expectation, run: Run) -> None:
    assert not missed(expectation, run)


@pytest.mark.parametrize(
    ("expectation", "run", "fact"),
    [
        (EXPECTED, replace(RUN, printed=("b", "a")), "prints"),
        (replace(UNORDERED, prints_in_order=("b", "a")), RUN, "prints in order"),
        (replace(UNORDERED, never_prints=("b",)), RUN, "never prints"),
        (EXPECTED, replace(RUN, exit_status=1), "ends"),
        (EXPECTED, replace(RUN, exit_status=None), "ends"),
        (replace(EXPECTED, hangs=True), RUN, "ends"),
        (EXPECTED, FAILED, "raises"),
        (replace(EXPECTED, raises=RAISES), RUN, "raises"),
        (replace(EXPECTED, raises=replace(RAISES, process="script")), FAILED, "raises"),
        (replace(EXPECTED, raises=replace(RAISES, message="fork")), FAILED, "raises"),
        (replace(EXPECTED, raises=replace(RAISES, type="OSError")), FAILED, "raises"),
        (EXPECTED, WARNED, "warns"),
        (replace(EXPECTED, warns=(WARNS,)), RUN, "warns"),
        (replace(EXPECTED, warns=(WARNS, WARNS)), WARNED, "warns"),
        (replace(EXPECTED, warns=(replace(WARNS, category="UserWarning"),)), WARNED, "warns"),
        (EXPECTED, HELD, "loop"),
        (replace(EXPECTED, loop_held=True), TURNING, "loop"),
        (replace(EXPECTED, loop_held=True), RUN, "loop"),
        (replace(EXPECTED, overlap=True), TURNING, "work is done"),
        (replace(EXPECTED, overlap=False), SIDE_BY_SIDE, "work is done"),
        (replace(EXPECTED, processes=2), TWO_THREADS, "processes at work"),
        (replace(EXPECTED, threads=1), TWO_THREADS, "threads at work"),
        (replace(EXPECTED, tasks=2), TWO_THREADS, "tasks at work"),
        (replace(EXPECTED, cores_at_most=0.7), TWO_THREADS, "cores kept busy"),
        (replace(EXPECTED, cores_at_most=1), RUN, "cores kept busy"),
        (replace(EXPECTED, figures=(Bound("speed-up", at_least=1201),)), FIGURE, "speed-up"),
        (replace(EXPECTED, figures=(Bound("speed-up", at_most=1200),)), FIGURE, "speed-up"),
        (replace(EXPECTED, figures=(Bound("speed-up"),)), RUN, "speed-up"),
        (EXPECTED, LOST, "loop reports"),
        (replace(EXPECTED, reports=("never retrieved",)), LOST, "loop reports"),
        (replace(EXPECTED, hangs=True, stands_at=("lock.acquire()",)), STUCK, "stands at"),
        (replace(EXPECTED, raises=Raises("ValueError")), IN_THREAD, "raises"),
    ],
)
def test_what_happens_otherwise_than_claimed_is_not_observed(expectation: Expectation, run: Run, fact: str) -> None:
    assert missed(expectation, run) == [fact]


COUNTS = """
claim = "The second prints more."
statements = []
[few]
figures = { figure = "number" }
[many]
figures = { figure = "number" }
[[compare]]
figure = "number"
more = "many"
less = "few"
"""


@pytest.mark.parametrize(
    ("bound", "runs", "holds"), [("at_least = 2", 1, True), ("at_least = 3\nattempts = 3", 3, False), ("", 1, True)]
)
def test_a_measurement_that_is_not_borne_out_is_tried_again(
    make_demo: MakeDemo, tmp_path: Path, bound: str, runs: int, *, holds: bool
) -> None:
    folder = make_demo(COUNTS + bound)
    (folder / "few.py").write_text(
        f"with open({str(tmp_path / 'ran')!r}, 'a') as file:\n    file.write('x')\nprint('number: 2 times')\n",
        encoding="utf-8",
    )
    (folder / "many.py").write_text("print('number: 5 times')\n", encoding="utf-8")
    observation = observe(read_demo(folder))
    (check,) = observation.comparisons
    assert (check.observed, check.holds, observation.holds) == ("2.5 times that of few", holds, holds)
    assert (tmp_path / "ran").read_text(encoding="utf-8") == "x" * runs


def test_what_is_not_for_this_interpreter_is_neither_run_nor_compared(make_demo: MakeDemo) -> None:
    claim = COUNTS.replace("[many]", f'[many]\nsince = "3.{sys.version_info.minor + 1}"')
    folder = make_demo(claim)
    (folder / "few.py").write_text("print('number: 2 times')\n", encoding="utf-8")
    (folder / "many.py").write_text("raise SystemExit(1)\n", encoding="utf-8")
    observation = observe(read_demo(folder))
    assert [result.run.variant for result in observation.results] == ["few"]
    assert observation.comparisons == ()
    assert observation.holds


def test_a_build_has_the_lock_or_not() -> None:
    locked, free = Expectation("x", gil=True), Expectation("x", gil=False)
    assert [locked.applies, free.applies] == [has_gil(), not has_gil()]
