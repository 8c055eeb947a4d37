"""Runs one script in a process of its own, with the recorder, in bounded time, and leaves no process behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.demos import observations, spans
from asyncpitfalls.demos.claims import DEFAULT_LIMIT_SECONDS
from asyncpitfalls.demos.observations import Run
from asyncpitfalls.demos.spans import Event

if TYPE_CHECKING:
    from asyncpitfalls.demos.claims import Demo, Expectation

RECORDER = Path(__file__).parent / "recorder"
POLL_SECONDS = 0.05
ANSWER_SECONDS = 5  # a process that does not say where it stands by then runs no Python, or was not recorded
GRACE_SECONDS = 30  # how long the operating system lets a demo's process outlive a harness that was killed


class RecorderMissingError(RuntimeError):
    """The script ran without the recorder, so nothing can be said about it; the message holds what it printed."""


def available_start_methods() -> tuple[str, ...]:
    """The start methods that this platform has."""
    import multiprocessing  # noqa: PLC0415 - for demos that start processes only

    return tuple(multiprocessing.get_all_start_methods())


def launch(demo: Demo, expectation: Expectation, start_method: str | None) -> Run:
    """Run one script under one start method (None: it starts no process of multiprocessing) and return what happened.

    Raises:
        RecorderMissingError: the interpreter does not import ``sitecustomize``, so nothing was observed.
        OSError: the process cannot be started.
    """
    script = demo.script(expectation.variant).resolve()
    with tempfile.TemporaryDirectory(prefix="asyncpitfalls-demo-", ignore_cleanup_errors=True) as scratch:
        record, output, errors = Path(scratch, "record"), Path(scratch, "stdout"), Path(scratch, "stderr")
        record.mkdir()
        environment = _environment(script, record, expectation, start_method)
        if demo.row is None:
            environment["ASYNCPITFALLS_SCRIPT"] = str(script)
        began = time.monotonic()
        exit_status = _run(script, environment, output, errors, expectation)
        duration_ms = (time.monotonic() - began) * 1000
        events = spans.read_events(record)
        pids = spans.processes(events)
        if exit_status is None and pids:  # what was under way then lasted until now
            events = (*events, Event(time.monotonic_ns(), pids[0], 0, "ended", {}))
        if not pids:
            message = f"nothing was recorded of {script}: {errors.read_text(encoding='utf-8', errors='replace')}"
            raise RecorderMissingError(message)
        return Run(
            variant=expectation.variant,
            start_method=start_method,
            exit_status=exit_status,
            duration_ms=duration_ms,
            printed=tuple(output.read_text(encoding="utf-8", errors="replace").splitlines()),
            raised=observations.exceptions(events, pids[0]),
            warned=observations.warnings(events),
            reported=observations.reports(events),
            spans=spans.pieces_of_work(events),
            loops=spans.runs_of_loops(events),
            pids=pids,
            lives=spans.lives(events) if demo.row is None else {},  # how its processes come and go is no fact of a row
            thread_names=spans.names_of_threads(events),
            stands_at=observations.stack_lines(record, script),
            work_names=expectation.work,
        )


def _environment(script: Path, record: Path, expectation: Expectation, start_method: str | None) -> dict[str, str]:
    """The caller's environment without what changes how Python behaves, plus the recorder's instructions."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "ASYNCPITFALLS_", "FORCE_COLOR")) or name == "PYTHONHOME"
    }
    told = {
        "PYTHONPATH": str(RECORDER),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUNBUFFERED": "1",  # a process that is killed has printed what it printed
        "PYTHONDONTWRITEBYTECODE": "1",  # the recorder may lie in a folder that is not ours to write to
        "NO_COLOR": "1",
        "ASYNCPITFALLS_RECORD": str(record),
        "ASYNCPITFALLS_LIFETIME": str(DEFAULT_LIMIT_SECONDS + expectation.limit_seconds + GRACE_SECONDS),
    }
    if start_method is not None:
        told["ASYNCPITFALLS_START_METHOD"] = start_method
    # A script that never names asyncio has no loop to watch, and importing it would slow down each of its processes.
    if b"asyncio" in script.read_bytes():
        told["ASYNCPITFALLS_WATCH_LOOP"] = "1"
    if expectation.heartbeat:
        told["ASYNCPITFALLS_HEARTBEAT"] = "1"
    return kept | told


def _run(script: Path, environment: dict[str, str], output: Path, errors: Path, expectation: Expectation) -> int | None:
    """The exit status of ``python script``, or None when it had to be ended.

    Output goes to files: a pipe would stay open, and reading it would block, for as long as a stray child holds it.
    """
    with output.open("wb") as stdout, errors.open("wb") as stderr:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own script
            [sys.executable, str(script)],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            env=environment,
            cwd=script.parent,
            start_new_session=True,  # the group to end is the script's own, and the terminal's Ctrl-C is for us
        )
        try:
            if expectation.hangs:
                _wait_for_lines(process, output, len(expectation.prints or expectation.prints_in_order))
            return process.wait(expectation.limit_seconds)
        except subprocess.TimeoutExpired:
            _ask_where_it_stands(process, output.parent / "record")
            return None
        finally:  # also after KeyboardInterrupt
            _end(process)


def _wait_for_lines(process: subprocess.Popen[bytes], output: Path, lines: int) -> None:
    """Return when so many lines are printed, or the process has ended, or nothing is to be hoped for any more.

    Whether a program hangs can be told only after it came to where it is claimed to hang, however slow the machine.
    """
    deadline = time.monotonic() + DEFAULT_LIMIT_SECONDS
    while output.read_bytes().count(b"\n") < lines and process.poll() is None and time.monotonic() < deadline:
        time.sleep(POLL_SECONDS)


def _ask_where_it_stands(process: subprocess.Popen[bytes], record: Path) -> None:
    """Let every process of the script write its stacks, and wait until the script's own has, or never will."""
    if sys.platform == "win32":
        return
    stack = record / f"{process.pid}.stack"
    with contextlib.suppress(ProcessLookupError, PermissionError):  # as in `_end`
        os.killpg(process.pid, signal.SIGUSR1)
    deadline = time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < deadline and not (stack.exists() and stack.stat().st_size):
        time.sleep(POLL_SECONDS)
    time.sleep(POLL_SECONDS)  # the other threads and processes write at the same time


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the script and every process that it has started.

    A child that left the group (Python's own machinery never does) is ended by the lifetime that the recorder set.
    """
    if sys.platform == "win32":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        subprocess.run(  # noqa: S603 - the system's own tool
            [str(taskkill), "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False
        )
    else:
        # A group outlives its leader as long as it has members, and the system does not give its number away before.
        with contextlib.suppress(ProcessLookupError, PermissionError):  # none is left; macOS says the latter of zombies
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
