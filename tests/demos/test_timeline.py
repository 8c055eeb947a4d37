from __future__ import annotations

import json
from dataclasses import replace

import pytest

from asyncpitfalls.demos import strips
from asyncpitfalls.demos.claims import Demo, Expectation
from asyncpitfalls.demos.observations import Run
from asyncpitfalls.demos.spans import CALL, HOLD, STEP, WAIT, Lane, LoopRun, Work
from asyncpitfalls.demos.timeline import BEATS, RUNS, STANDS_STILL, WAITS, Mark, Row, TimeLine, time_line
from asyncpitfalls.demos.trace import as_trace
from asyncpitfalls.demos.verdicts import Observation, Result

MS = 1_000_000
FIRST, SECOND = Lane(1, 1, "Task-2 fetch"), Lane(1, 1, "Task-3 clock")
RUN = Run(variant="incorrect", start_method=None, exit_status=0, duration_ms=1.0, printed=(), pids=(1,))
HELD = replace(
    RUN,
    spans=(
        Work(FIRST, 10 * MS, 60 * MS, STEP, "fetch"),
        Work(FIRST, 10 * MS, 60 * MS, HOLD),
        Work(SECOND, 60 * MS, 61 * MS, STEP, "clock"),
        Work(SECOND, 80 * MS, 90 * MS, STEP, "clock"),
    ),
    loops=(LoopRun(1, 1, 0, 110 * MS, (70 * MS,)),),
)


def marks(run: Run, label: str) -> tuple[Mark, ...]:
    line = time_line(run)
    assert line is not None
    (row,) = (row for row in line.rows if row.label == label)
    return row.marks


def test_a_loop_has_its_heartbeats_and_the_time_in_which_it_stood_still() -> None:
    assert marks(HELD, "event loop") == (Mark(BEATS, 60.0, 60.0), Mark(STANDS_STILL, 0.0, 50.0))


def test_a_task_runs_waits_and_holds_its_thread() -> None:
    assert marks(HELD, "fetch (Task-2)") == (Mark(WAITS, 0, 50), Mark(RUNS, 0, 50), Mark(STANDS_STILL, 0, 50))
    assert marks(HELD, "clock (Task-3)") == (Mark(WAITS, 50, 80), Mark(RUNS, 50, 51), Mark(RUNS, 70, 80))
    line = time_line(HELD)
    assert line is not None
    assert line.duration_ms == 100.0


def test_threads_go_by_their_names_and_only_the_main_one_by_what_it_is() -> None:
    run = replace(
        RUN,
        spans=(Work(Lane(1, 1), 0, MS, CALL, "main"), Work(Lane(1, 2), 0, MS, HOLD)),
        thread_names={(1, 1): "MainThread", (1, 2): "first (work)"},
    )
    assert marks(run, "main thread") == (Mark(RUNS, 0, 1),)
    assert marks(run, "first") == (Mark(WAITS, 0, 1),)


def test_several_processes_have_a_row_each_from_their_begin_to_their_end() -> None:
    run = replace(
        RUN,
        pids=(1, 7),
        lives={1: (0, 100 * MS), 7: (40 * MS, 90 * MS)},
        spans=(Work(Lane(7, 1), 50 * MS, 80 * MS, CALL),),
    )
    assert marks(run, "script") == (Mark(WAITS, 0, 100),)
    assert marks(run, "child 1") == (Mark(WAITS, 40, 90), Mark(RUNS, 50, 80))


def test_a_call_that_never_ended_stands_still() -> None:
    stuck = Work(Lane(1, 1), 0, 2000 * MS, CALL, "work", unfinished=True)
    assert marks(replace(RUN, spans=(stuck,)), "main thread") == (Mark(STANDS_STILL, 0, 2000),)


def test_a_run_in_which_nothing_was_recorded_has_no_time_line() -> None:
    assert time_line(RUN) is None


LINE = TimeLine(
    (Row("one", (Mark(WAITS, 0, 100), Mark(RUNS, 0, 0), Mark(STANDS_STILL, 50, 100))), Row("other", ())), 100
)


def test_a_strip_gives_every_mark_room_and_draws_later_marks_above_earlier_ones() -> None:
    assert strips.draw(LINE, 27) == [
        "       0             100 ms",
        "one    █─────────▒▒▒▒▒▒▒▒▒▒",
        "other",
        "       █ runs   ─ waits   ▒ stands still",
    ]


def test_a_terminal_without_the_signs_gets_plain_ones() -> None:
    assert strips.draw(LINE, 27, plain=True)[1] == "one    #---------xxxxxxxxxx"


@pytest.mark.parametrize(("encoding", "able"), [("utf-8", True), ("ascii", False), ("no such", False), (None, True)])
def test_the_encoding_decides(encoding: str | None, able: bool) -> None:  # noqa: FBT001 - a table of cases
    assert strips.encodes(encoding) is able


def test_the_trace_names_processes_and_tracks_and_times_everything_in_microseconds(demo: Demo) -> None:
    expectation = Expectation("incorrect")
    run = replace(HELD, pids=(1, 7), spans=(*HELD.spans, Work(FIRST, 60 * MS, 61 * MS, WAIT)))
    events = json.loads(as_trace([Observation(demo, (Result(expectation, run, ()),))]))["traceEvents"]
    named = {(event["pid"], event["args"]["name"]) for event in events if event["ph"] == "M"}
    assert named == {
        (1, "coroutines/x/incorrect.py"),
        (7, "coroutines/x/incorrect.py child 1"),
        (1, "Task-2 fetch"),
        (1, "Task-3 clock"),
        (1, "heartbeat of the loop"),
    }
    slept = next(event for event in events if event.get("cat") == HOLD)
    assert (slept["name"], slept["ts"], slept["dur"], slept["tid"]) == ("time.sleep", 10_000.0, 50_000.0, 1)
    assert next(event for event in events if event.get("cat") == WAIT)["name"] == "asyncio.sleep"
    assert [event["ts"] for event in events if event["ph"] == "i"] == [70_000.0]
