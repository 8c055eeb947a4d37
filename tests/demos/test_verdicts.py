from __future__ import annotations

from dataclasses import replace

import pytest

from asyncpitfalls.demos.claims import Expectation, Raises, Warns
from asyncpitfalls.demos.observations import Raised, Run, Warned
from asyncpitfalls.demos.spans import HOLD, WAIT, Lane, LoopRun, Work
from asyncpitfalls.demos.verdicts import compare

RUN = Run(variant="incorrect", start_method=None, exit_status=0, duration_ms=1.0, printed=("a", "b"), pids=(1,))
EXPECTED = Expectation("incorrect", prints=("a", "b"))
HELD = replace(RUN, spans=(Work(Lane(1, 1), 10, 20, HOLD),), loops=(LoopRun(1, 1, 0, 30, (5, 25)),))
TURNING = replace(HELD, spans=(Work(Lane(1, 1, "Task-1"), 10, 20, WAIT),))
SIDE_BY_SIDE = replace(RUN, spans=(Work(Lane(1, 1), 0, 20, HOLD), Work(Lane(2, 1), 10, 30, HOLD)))
FAILED = replace(RUN, raised=(Raised("RuntimeError", "before the\n  bootstrapping", "child"),))
WARNED = replace(RUN, warned=(Warned("RuntimeWarning", "coroutine 'f' was never awaited"),))
RAISES = Raises("RuntimeError", "the bootstrapping", "child")
WARNS = Warns("RuntimeWarning", "never awaited")
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
    ],
)
def test_what_happens_otherwise_than_claimed_is_not_observed(expectation: Expectation, run: Run, fact: str) -> None:
    assert missed(expectation, run) == [fact]
