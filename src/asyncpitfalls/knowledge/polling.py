"""Loops that only wait: what they go through without end, what they ask, and what they do meanwhile.

Source: Python documentation, "Built-in Functions" (iter), "itertools", "asyncio" (Task, Future, Event, Queue, Lock),
"threading", "queue", "concurrent.futures", "multiprocessing", "subprocess", "logging"; anyio 4.16, trio 0.35.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking import rows

ENDLESS = {"itertools.count": 2, "itertools.cycle": 1, "itertools.repeat": 1}
"""Iterators that never end, and with how many arguments at most that is so."""
UNTIL_SENTINEL = "builtins.iter"
"""With two arguments, calls the first until it gives the second."""

_FUTURES = ("asyncio.Future", "asyncio.Task", "concurrent.futures.Future")
_EVENTS = ("asyncio.Event", "threading.Event", "multiprocessing.synchronize.Event", "anyio.Event", "trio.Event")
_QUEUES = ("asyncio.Queue", "queue.Queue", "queue.SimpleQueue", "multiprocessing.queues.Queue")

QUESTIONS = frozenset(
    {
        *(f"{future}.{name}" for future in _FUTURES for name in ("done", "cancelled")),
        "concurrent.futures.Future.running",
        *(f"{event}.is_set" for event in _EVENTS),
        *(f"{queue}.{name}" for queue in _QUEUES for name in ("empty", "full", "qsize")),
        *("asyncio.Lock.locked", "asyncio.Semaphore.locked", "threading.Lock.locked"),
        *("threading.Thread.is_alive", "multiprocessing.Process.is_alive", "subprocess.Popen.poll"),
    }
)
"""Methods that tell how something is, which only others can change."""

IDLING = frozenset(
    {
        *(f"builtins.{name}" for name in ("all", "any", "bool", "hasattr", "isinstance", "len", "print")),
        "time.sleep",
        *(f"logging.{name}" for name in ("critical", "debug", "error", "exception", "info", "log", "warning")),
        *(f"logging.Logger.{name}" for name in ("critical", "debug", "error", "exception", "info", "log", "warning")),
    }
)
"""Callables that change nothing that a loop may wait for."""

ENDING = frozenset(
    {
        *("next", "__next__", "get_nowait", "pop", "popitem", "popleft", "receive_nowait", "recv_nowait"),
        *("send", "throw", "exit", "_exit", "abort", "quit", "execl", "execv", "execve", "execvp", "fail", "skip"),
    }
)
"""The last names of callables that raise an exception when nothing is left, or end the program."""

ENDING_NOTHING = frozenset({"CancelledError", "GeneratorExit", "KeyboardInterrupt", "SystemExit"})
"""The last names of exceptions that no call in a loop raises for having come to an end."""

WAITING_KINDS = frozenset({rows.WAIT, rows.NETWORK})
"""Of a blocking call these kinds come to no end by themselves (see `asyncpitfalls.knowledge.blocking.rows`)."""
