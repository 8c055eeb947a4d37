"""Event loops: who runs coroutines on them, and what each async library calls its parts.

Source: Python documentation, "Event Loop", "Coroutines and Tasks", "Runners", "threading". Of other libraries their own
code: anyio 4.16, Home Assistant 2025.4 (``async_create_task`` and its like), sniffio 1.3, trio 0.35, uvloop 0.23.
"""

from __future__ import annotations

from typing import NamedTuple


class AsyncLibrary(NamedTuple):
    """How a library spells what our advice needs."""

    module: str
    sleep: str
    run: str
    to_thread: str


_LOOP = "asyncio.AbstractEventLoop"

CONNECTING = frozenset(
    {
        *("create_connection", "create_datagram_endpoint", "create_unix_connection", "connect_accepted_socket"),
        *("connect_read_pipe", "connect_write_pipe", "subprocess_exec", "subprocess_shell"),
    }
)
"""Methods of loops that give, when awaited, a transport and the protocol that their first argument makes."""
TRANSPORT = "asyncio.Transport()"
OF_LOOPS = ("asyncio.",)
"""How the paths begin that lead to event loops."""

OFFLOADING = {
    "to_thread": OF_LOOPS,
    "run_in_executor": OF_LOOPS,
    "run_sync": ("anyio.to_thread.", "trio.to_thread."),
    "run_in_threadpool": ("starlette.concurrency.", "fastapi.concurrency."),
    "async_add_executor_job": ("homeassistant.",),
}
"""What gives, when awaited, what the function that it is given gives: by last name, and how the paths begin."""

RUNNERS = frozenset(
    {
        "asyncio.run",
        "asyncio.Runner.run",
        "asyncio.create_task",
        "asyncio.ensure_future",
        "asyncio.gather",
        "asyncio.wait_for",
        "asyncio.TaskGroup.create_task",
        f"{_LOOP}.create_task",
        f"{_LOOP}.run_until_complete",
        "anyio.run",
        "trio.run",
        "uvloop.run",
    }
)
"""Callables that make an event loop run a coroutine, or a coroutine function, that they are given."""

STARTS = frozenset(
    {
        "asyncio.run",
        "asyncio.Runner.run",
        f"{_LOOP}.run_until_complete",
        f"{_LOOP}.run_forever",
        "anyio.run",
        "trio.run",
        "uvloop.run",
    }
)
"""Callables that run an event loop and return when it has stopped."""

READING_SCRIPTS = frozenset({"alembic", "marimo", "streamlit"})
"""Packages whose tool runs a file that imports them from top to bottom: importing it is how it is meant to run.

Sources: Alembic, "Using Asyncio with Alembic" (``env.py``); Streamlit, "Run your Streamlit app"; marimo, "Apps".
"""

RUNNING = frozenset({name.rpartition(".")[2] for name in RUNNERS}) | {
    "as_completed",
    "async_create_background_task",
    "async_create_task",
    "async_create_task_internal",
    "run_coroutine_threadsafe",
    "shield",
    "spawn",
    "wait",
}
"""Last names of callables that run the coroutine that they are given, once."""

AWAITED_FOR = frozenset({"as_completed", "gather", "shield", "wait", "wait_for"})
"""Those whose result is awaited, and so raises what the coroutine raises; the others refuse it before it has run."""

AS_ONE = frozenset({"as_completed", "gather", "wait"})
"""Those that run each of the awaitables they are given once, also one that they are given twice in one call."""

TAKING = RUNNING | {"add_task", "append", "isawaitable", "iscoroutine", "start_soon"}
"""Last names of callables that are given awaitables, or look whether they are: what they take is not looked at."""

LIBRARIES = (
    AsyncLibrary("asyncio", "asyncio.sleep", "asyncio.run({call}())", "asyncio.to_thread"),
    AsyncLibrary("trio", "trio.sleep", "trio.run({call})", "trio.to_thread.run_sync"),
    AsyncLibrary("anyio", "anyio.sleep", "anyio.run({call})", "anyio.to_thread.run_sync"),
)

PARTIAL = "functools.partial"

QUESTIONS = frozenset(
    {
        "asyncio.get_running_loop",
        "asyncio._get_running_loop",
        "asyncio.current_task",
        f"{_LOOP}.is_running",
        "sniffio.current_async_library",
        "anyio.get_current_task",
        "trio.lowlevel.current_task",
        "trio.lowlevel.in_trio_run",
    }
)
"""Calls whose outcome, a value or an exception, tells whether an event loop runs in this thread."""

THREAD_QUESTIONS = frozenset(
    {
        *("_thread.get_ident", "threading.current_thread", "threading.get_ident", "threading.get_native_id"),
        "threading.main_thread",
    }
)
"""Calls whose outcome tells, where it is compared, whether this is the thread of an event loop."""
