from __future__ import annotations

import json
from typing import TYPE_CHECKING

from asyncpitfalls.demos.spans import (
    CALL,
    HOLD,
    STEP,
    WAIT,
    Event,
    Lane,
    LoopRun,
    Work,
    lives,
    names_of_threads,
    pieces_of_work,
    processes,
    read_events,
    runs_of_loops,
)

if TYPE_CHECKING:
    from pathlib import Path


def event(at: int, kind: str, pid: int = 1, thread: int = 1, **facts: str | int) -> Event:
    return Event(at, pid, thread, kind, facts)


def test_events_of_all_processes_are_read_in_the_order_of_time_without_a_line_cut_off(tmp_path: Path) -> None:
    def line(at: int, pid: int) -> str:
        return json.dumps({"at": at, "pid": pid, "thread": 1, "kind": "beat"}) + "\n"

    (tmp_path / "1.jsonl").write_text(line(3, 1) + line(5, 1) + '{"at": 6, "pi', encoding="utf-8")
    (tmp_path / "2.jsonl").write_text(line(4, 2), encoding="utf-8")
    assert read_events(tmp_path) == (event(3, "beat"), event(4, "beat", pid=2), event(5, "beat"))


def test_work_that_a_kill_cut_short_lasts_until_the_last_event() -> None:
    events = (
        event(1, "hold-begin"),
        event(2, "wait-begin", task="Task-1"),
        event(3, "wait-begin", task="Task-1"),
        event(4, "wait-end", task="Task-1"),
        event(9, "beat"),
    )
    assert pieces_of_work(events) == (
        Work(Lane(1, 1), 1, 9, HOLD, unfinished=True),
        Work(Lane(1, 1, "Task-1"), 2, 9, WAIT, unfinished=True),
        Work(Lane(1, 1, "Task-1"), 3, 4, WAIT),
    )


def test_loops_of_several_threads_and_several_runs_are_kept_apart() -> None:
    events = (
        event(1_000_000, "loop-begin"),
        event(2_000_000, "loop-begin", thread=2),
        event(5_000_000, "beat"),
        event(6_000_000, "loop-end"),
        event(7_000_000, "loop-begin"),
        event(8_000_000, "beat", thread=2),
        event(9_000_000, "loop-end"),
    )
    first, second, third = runs_of_loops(events)
    assert first == LoopRun(1, 1, 1_000_000, 6_000_000, (5_000_000,))
    assert first.longest_gap_ms == 4.0
    assert second == LoopRun(1, 2, 2_000_000, 9_000_000, (8_000_000,))
    assert third == LoopRun(1, 1, 7_000_000, 9_000_000, ())
    assert third.longest_gap_ms == 2.0


def test_a_loop_is_held_only_by_a_call_on_its_own_thread_with_no_heartbeat_inside() -> None:
    loop = LoopRun(1, 1, 0, 100, (50,))
    assert loop.is_held_by(Work(Lane(1, 1), 10, 40, HOLD))
    assert not loop.is_held_by(Work(Lane(1, 1), 10, 60, HOLD))
    assert not loop.is_held_by(Work(Lane(1, 2), 10, 40, HOLD))
    assert not loop.is_held_by(Work(Lane(2, 1), 10, 40, HOLD))
    assert not loop.is_held_by(Work(Lane(1, 1, "Task-1"), 10, 40, WAIT))
    assert not loop.is_held_by(Work(Lane(1, 1), 90, 110, HOLD))


def test_work_overlaps_only_work_of_another_lane() -> None:
    one = Work(Lane(1, 1), 0, 10, HOLD)
    assert one.overlaps(Work(Lane(2, 1), 9, 20, HOLD))
    assert not one.overlaps(Work(Lane(2, 1), 10, 20, HOLD))
    assert not one.overlaps(Work(Lane(1, 1), 5, 20, HOLD))


def test_the_script_comes_first_and_servers_of_multiprocessing_do_not_count() -> None:
    events = (
        event(1, "process", pid=7, role="child"),
        event(2, "process", pid=8, role="service"),
        event(3, "process", pid=9, role="script"),
        event(4, "beat", pid=9),
    )
    assert processes(events) == (9, 7)


def test_computing_holds_a_loop_from_a_tenth_of_a_second_of_cpu_time_on() -> None:
    loop = LoopRun(1, 1, 0, 10**10, ())
    assert loop.is_held_by(Work(Lane(1, 1), 1, 2, CALL, cpu=100_000_000))
    assert not loop.is_held_by(Work(Lane(1, 1), 1, 2, CALL, cpu=99_000_000))


def test_a_call_that_takes_its_time_bears_out_a_claim_but_does_not_speak_against_one() -> None:
    loop, slow = LoopRun(1, 1, 0, 10**10, ()), Work(Lane(1, 1), 0, 100_000_000, STEP, "fetch")
    assert loop.stands_still_during(slow)
    assert not loop.is_held_by(slow)
    assert not LoopRun(1, 1, 0, 10**10, (50,)).stands_still_during(slow)
    assert not loop.stands_still_during(Work(Lane(1, 1), 0, 99_000_000, STEP, "fetch"))


def test_what_never_ended_holds_a_loop_from_a_second_on() -> None:
    assert Work(Lane(1, 1), 0, 10**9, CALL, unfinished=True).holds
    assert not Work(Lane(1, 1), 0, 10**9 - 1, CALL, unfinished=True).holds
    assert not Work(Lane(1, 1), 0, 10**10, WAIT, unfinished=True).holds


def test_calls_carry_their_name_and_the_cpu_time_between_their_ends() -> None:
    events = (
        event(1, "call-end", name="main", cpu=1),  # it began before the recording did
        event(2, "call-begin", name="count", cpu=10),
        event(3, "step-begin", name="work", task="Task-1 work", cpu=20),
        event(4, "step-end", name="work", task="Task-1 work", cpu=21),
        event(5, "call-end", name="count", cpu=50),
    )
    assert pieces_of_work(events) == (
        Work(Lane(1, 1), 2, 5, CALL, "count", 40),
        Work(Lane(1, 1, "Task-1 work"), 3, 4, STEP, "work", 1),
    )


def test_a_process_lives_until_the_last_that_is_heard_of_it() -> None:
    events = (event(1, "process", role="script"), event(2, "process", pid=7, role="child"), event(9, "beat"))
    assert lives(events) == {1: (1, 9), 7: (2, 2)}


def test_threads_are_known_by_name_where_they_called_something() -> None:
    events = (event(1, "call-begin", thread=2, name="work", thread_name="first"), event(2, "beat"))
    assert names_of_threads(events) == {(1, 2): "first"}
