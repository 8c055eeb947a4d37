"""Records what happens in one process of a demo; imported by Python itself on start-up, never by asyncpitfalls.

It stands on its own (standard library only) and does nothing unless the harness asks through the environment:

``ASYNCPITFALLS_RECORD``
    the folder in which each process writes its events, one JSON object a line, to a file of its own;
``ASYNCPITFALLS_LIFETIME``
    seconds after which a process is ended by the operating system, should the harness be gone;
``ASYNCPITFALLS_START_METHOD``
    the multiprocessing start method, when the harness chooses it;
``ASYNCPITFALLS_SCRIPT``
    the path of the script, whose functions are recorded as they are called; unset when the script measures time itself
    and must not be slowed down: then processes and what goes wrong in them are all that is recorded;
``ASYNCPITFALLS_WATCH_LOOP``
    set when the script uses asyncio;
``ASYNCPITFALLS_HEARTBEAT``
    set when each event loop is to get a heartbeat.
"""

from __future__ import annotations

import _thread
import atexit
import faulthandler
import functools
import json
import os
import signal
import sys
import threading
import time
import warnings
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from types import FrameType, TracebackType

HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib would slow down every start
BEAT_SECONDS = 0.01
MOST_PROCESSES = 64  # a demo needs a handful; a program that starts itself for ever must stop somewhere
MOST_CALLS = 4000  # a time line shows some dozens; a function called in a tight loop must not fill the disk
RESUMES = 0x20 | 0x80 | 0x200  # CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR of inspect, which is slow to import


class Recorder:
    """Appends events to the file of the process it finds itself in, also after a fork."""

    def __init__(self, folder: str) -> None:
        """Write below ``folder``, which exists."""
        self.folder = folder
        self.pid = 0
        self.file = -1
        self.calls = 0

    def record(self, kind: str, **facts: object) -> None:
        """Write one event as one line with one ``write``; a killed process leaves at most one line cut off."""
        pid = os.getpid()
        if pid != self.pid:
            path = os.path.join(self.folder, f"{pid}.jsonl")  # noqa: PTH118 - as above
            self.file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0), 0o600)
            self.pid = pid
        event = {"at": time.monotonic_ns(), "pid": pid, "thread": _thread.get_ident(), "kind": kind, **facts}
        os.write(self.file, (json.dumps(event) + "\n").encode())

    def process_began(self, role: str) -> None:
        """Note this process, bound its life, and refuse to be one too many."""
        if sum(name.endswith(".jsonl") for name in os.listdir(self.folder)) >= MOST_PROCESSES:  # noqa: PTH208 - as above
            os._exit(70)
        lifetime = os.environ.get("ASYNCPITFALLS_LIFETIME")
        if lifetime and hasattr(signal, "alarm"):
            signal.alarm(int(lifetime))  # needs no thread: a thread would change what fork does and warns about
        if hasattr(faulthandler, "register"):  # not on Windows
            path = os.path.join(self.folder, f"{os.getpid()}.stack")  # noqa: PTH118 - as above
            stack = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
            faulthandler.register(signal.SIGUSR1, stack, all_threads=True)
        forbid_core_files()
        self.record("process", role=role)


def replace(owner: object, name: str, replacement: object) -> None:
    """Put ``replacement`` where ``owner`` keeps ``name``."""
    setattr(owner, name, replacement)


def role_of_this_process() -> str:
    """``script`` for the first process, ``service`` for multiprocessing's own servers, else ``child``."""
    if "ASYNCPITFALLS_INSIDE" not in os.environ:
        os.environ["ASYNCPITFALLS_INSIDE"] = "1"
        return "script"
    servers = ("from multiprocessing.forkserver", "from multiprocessing.resource_tracker")
    is_service = any(server in argument for server in servers for argument in sys.orig_argv)
    return "service" if is_service else "child"


def forbid_core_files() -> None:
    """A demo may crash on purpose; it leaves no memory image behind."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def record_end(recorder: Recorder) -> None:
    """Record the end of the process, also of a child of multiprocessing, which skips the exit handlers."""
    original = os._exit

    @functools.wraps(original)
    def _exit(status: int) -> None:
        recorder.record("process-end")
        original(status)

    replace(os, "_exit", _exit)
    atexit.register(recorder.record, "process-end")


def task_here() -> str:
    """The name of the task that runs on this thread, and of its coroutine; empty when there is none."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None or getattr(asyncio, "_get_running_loop", lambda: None)() is None:
        return ""
    task = asyncio.current_task()
    return f"{task.get_name()} {getattr(task.get_coro(), '__name__', '')}".rstrip() if task else ""


def thread_here() -> str:
    """The name of this thread; empty where threading does not know it (asking it would make it believe it does)."""
    known: dict[int, threading.Thread] = vars(threading)["_active"]
    thread = known.get(_thread.get_ident())
    return thread.name if thread else ""


def record_exceptions(recorder: Recorder) -> None:
    """Record exceptions that nobody catches, and those that Python can only report; then report them as before."""
    uncaught, unraisable, in_thread = sys.excepthook, sys.unraisablehook, threading.excepthook

    def on_uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        recorder.record("exception", type=kind.__name__, message=str(error))
        uncaught(kind, error, traceback)

    def on_unraisable(unraised: sys.UnraisableHookArgs) -> None:
        recorder.record("exception", type=unraised.exc_type.__name__, message=str(unraised.exc_value))
        unraisable(unraised)

    def on_uncaught_in_thread(ended: threading.ExceptHookArgs) -> None:
        recorder.record("exception", type=ended.exc_type.__name__, message=str(ended.exc_value), ended_thread="yes")
        in_thread(ended)

    sys.excepthook = on_uncaught
    sys.unraisablehook = on_unraisable
    threading.excepthook = on_uncaught_in_thread


def record_warnings(recorder: Recorder) -> None:
    """Record each warning that Python shows."""
    show = warnings.showwarning

    def showwarning(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        recorder.record("warning", category=category.__name__, message=str(message))
        show(message, category, filename, lineno, file, line)

    replace(warnings, "showwarning", showwarning)


def record_calls(recorder: Recorder, script: str) -> None:
    """Record when each function of the script runs: a call of a function, a step of a coroutine or generator.

    A profile function sees every call without a word in the script. It is Python's own means on every version; what it
    costs does not matter here, because no verdict rests on a duration.
    """

    def profile(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if code.co_filename != script or event not in {"call", "return"} or code.co_name.startswith("<"):
            return
        recorder.calls += event == "call"
        if recorder.calls > MOST_CALLS:
            return
        kind = ("step" if code.co_flags & RESUMES else "call") + ("-begin" if event == "call" else "-end")
        cpu = time.thread_time_ns()
        recorder.record(kind, name=code.co_name, task=task_here(), cpu=cpu, thread_name=thread_here())

    threading.setprofile(profile)
    sys.setprofile(profile)


def record_blocking_sleeps(recorder: Recorder) -> None:
    """Record from when to when ``time.sleep`` held its thread."""
    original = time.sleep

    @functools.wraps(original)
    def sleep(seconds: float) -> None:
        lane = task_here()
        recorder.record("hold-begin", task=lane)
        try:
            original(seconds)
        finally:
            recorder.record("hold-end", task=lane)

    replace(time, "sleep", sleep)


def record_waits(recorder: Recorder) -> None:
    """Record from when to when a task waited in ``asyncio.sleep``."""
    import asyncio  # noqa: PLC0415 - only in processes whose script uses it

    original = asyncio.sleep

    # `functools.wraps` keeps the name: Python's warning must read "coroutine 'sleep' was never awaited".
    @functools.wraps(original)
    async def sleep(delay: float, result: Any = None) -> Any:  # noqa: ANN401 - Python's own signature
        lane = task_here()
        recorder.record("wait-begin", task=lane)
        try:
            return await original(delay, result)
        finally:
            recorder.record("wait-end", task=lane)

    replace(asyncio, "sleep", sleep)


def record_heartbeat(recorder: Recorder) -> None:
    """Give every event loop a heartbeat: a callback that comes back as long as the loop turns."""
    import asyncio  # noqa: PLC0415 - as above

    original: Callable[[asyncio.BaseEventLoop], None] = asyncio.BaseEventLoop.run_forever

    @functools.wraps(original)
    def run_forever(loop: asyncio.BaseEventLoop) -> None:
        following: asyncio.TimerHandle

        def beat() -> None:
            nonlocal following
            recorder.record("beat")
            following = loop.call_later(BEAT_SECONDS, beat)

        following = loop.call_later(BEAT_SECONDS, beat)
        recorder.record("loop-begin")
        try:
            original(loop)
        finally:
            following.cancel()
            recorder.record("loop-end")

    replace(asyncio.BaseEventLoop, "run_forever", run_forever)


def record_reports(recorder: Recorder) -> None:
    """Record what a loop can only report: an exception nobody retrieved, a task that vanished while pending."""
    import asyncio  # noqa: PLC0415 - as above

    original: Callable[[asyncio.BaseEventLoop, dict[str, Any]], None] = asyncio.BaseEventLoop.call_exception_handler

    @functools.wraps(original)
    def call_exception_handler(loop: asyncio.BaseEventLoop, context: dict[str, Any]) -> None:
        recorder.record("report", message=str(context.get("message") or ""))
        original(loop, context)

    replace(asyncio.BaseEventLoop, "call_exception_handler", call_exception_handler)


def install(folder: str) -> None:
    """Start recording in this process."""
    recorder = Recorder(folder)
    recorder.process_began(role_of_this_process())
    record_end(recorder)
    record_exceptions(recorder)
    record_warnings(recorder)
    script = os.environ.get("ASYNCPITFALLS_SCRIPT")
    if script:
        record_blocking_sleeps(recorder)
        record_calls(recorder, script)
    if script and "ASYNCPITFALLS_WATCH_LOOP" in os.environ:
        record_waits(recorder)
        if "ASYNCPITFALLS_HEARTBEAT" in os.environ:
            record_heartbeat(recorder)
        record_reports(recorder)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=lambda: recorder.process_began("child"))
    start_method = os.environ.get("ASYNCPITFALLS_START_METHOD")
    if start_method:
        import multiprocessing  # noqa: PLC0415 - only where a demo starts processes

        multiprocessing.set_start_method(start_method)


def run_the_sitecustomize_behind_this_one() -> None:
    """Leave the import path as the script would find it, and let the environment's own ``sitecustomize`` run."""
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != HERE]  # noqa: PTH100 - as above
    spec = PathFinder.find_spec("sitecustomize", sys.path)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(module_from_spec(spec))


# Importing is all that Python does with this module, so importing it must act; without the variable it does nothing.
if "ASYNCPITFALLS_RECORD" in os.environ:
    run_the_sitecustomize_behind_this_one()
    install(os.environ["ASYNCPITFALLS_RECORD"])
