"""Calls that need a running event loop, or a current one, in their own thread.

Source: Python documentation, "Coroutines and Tasks" (``create_task``: "RuntimeError is raised if there is no running
loop in current thread"), "Event Loop" (``get_running_loop``; ``get_event_loop``: "Changed in version 3.14"), "Futures"
(``ensure_future``). Of aiohttp its own code, 3.14.
"""

from __future__ import annotations

from typing import NamedTuple

from asyncpitfalls.knowledge.worlds import WITHOUT_LOOP, World


class NeedsLoop(NamedTuple):
    """A callable that raises RuntimeError where no event loop runs in its thread.

    It does not where it is given one of the keywords ``unless``, nor in any world but ``worlds``. ``bare`` tells that
    it needs a loop when it is given nothing at all, ``of_coroutine`` that it does for coroutines only.
    """

    name: str
    unless: tuple[str, ...] = ()
    worlds: frozenset[World] = WITHOUT_LOOP
    of_coroutine: bool = False
    bare: bool = False


_ROWS = (
    NeedsLoop("asyncio.create_task"),
    NeedsLoop("asyncio.get_running_loop"),
    NeedsLoop("asyncio.current_task", bare=True),
    NeedsLoop("asyncio.all_tasks", bare=True),
    # Outside threads it takes the current loop, which another may have set.
    NeedsLoop("asyncio.ensure_future", unless=("loop",), worlds=frozenset({World.THREAD}), of_coroutine=True),
    NeedsLoop("aiohttp.ClientSession", unless=("loop", "connector")),
    NeedsLoop("aiohttp.TCPConnector", unless=("loop",)),
)

LOOP_NEEDS = {row.name: row for row in _ROWS}

CURRENT_LOOP = "asyncio.get_event_loop"
"""Gives the running loop, or the one that is set for the thread; since Python 3.14 it never makes one."""
WARNS_OF_MAKING_LOOP, NEVER_MAKES_LOOP = (3, 12), (3, 14)
"""The Pythons since which it warns that it makes one, and raises instead ("Event Loop", ``get_event_loop``)."""
RUNNING_LOOP = "asyncio.get_running_loop"
"""Gives the running loop, and raises where there is none."""
RUNNER = "asyncio.run"
"""Makes a loop, and has it run a coroutine."""
FROM_THREADS = "asyncio.run_coroutine_threadsafe"
"""Has the loop of another thread run a coroutine."""
RUNS_LOOP = frozenset({"run_forever", "run_until_complete"})
"""The last names of what runs a loop, and fails where one runs already."""
ROUND_A_RUN = RUNS_LOOP | {"add_signal_handler", "close", "set_debug", "set_exception_handler", "shutdown_asyncgens"}
"""What a program calls of a loop before it runs and after, as long as it does nothing else with it."""
PARAMETERS = frozenset({"loop", "event_loop", "io_loop"})
"""What a function calls the parameter by which its callers may give it a loop."""
SETS_CURRENT_LOOP = frozenset({"set_event_loop", "set_event_loop_policy"})
"""Last names of calls that give a thread a current loop, or another rule for it."""

LOADED_ON_LOOP = frozenset({"fastapi", "hypercorn", "litestar", "quart", "starlette", "uvicorn"})
"""Packages of programs that a server may import when its loop runs already: uvicorn 0.54, ``Server.serve``."""

LOADING = frozenset({"__import__", "exec_module", "import_module", "load_module"})
"""Last names of calls that import a module of which the text need not say the name."""

INTERRUPTING = frozenset({"signal.signal"})
"""What has functions called in the main thread at any moment, whether a loop runs there or not."""
