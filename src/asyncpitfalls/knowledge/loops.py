"""Event loops: who hands functions to them, and what each async library calls its parts.

Source: Python documentation, "Event Loop" (Scheduling callbacks; Watching file descriptors; Unix signals), "Futures"
(``add_done_callback``: the callback is run by the loop's ``call_soon``).
"""

from __future__ import annotations

from typing import NamedTuple

ANY_ARGUMENT = -1


class Schedules(NamedTuple):
    """A callable that makes the event loop call one of its arguments."""

    name: str
    position: int


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

SCHEDULES = (
    Schedules(f"{_LOOP}.call_soon", 0),
    Schedules(f"{_LOOP}.call_soon_threadsafe", 0),
    Schedules(f"{_LOOP}.call_later", 1),
    Schedules(f"{_LOOP}.call_at", 1),
    Schedules(f"{_LOOP}.add_reader", 1),
    Schedules(f"{_LOOP}.add_writer", 1),
    Schedules(f"{_LOOP}.add_signal_handler", 1),
    Schedules("asyncio.Future.add_done_callback", 0),
    Schedules("asyncio.Task.add_done_callback", 0),
    # The stub of `ensure_future` is generic: what it returns cannot be read from it.
    Schedules("asyncio.ensure_future.add_done_callback", 0),
)

CALLBACK_ARGUMENT = "callback"
"""What the parameter is called that takes the function."""

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
