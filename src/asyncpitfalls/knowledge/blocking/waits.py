"""Waiting for threads, processes, executors and what they share.

Source: Python documentation, "threading", "queue", "multiprocessing", "concurrent.futures", "signal", "select",
"fcntl". The forms that return at once are told apart by their arguments (``block=False``, ``timeout=0``). A lock is
mostly free and is `probable`; a queue without a size never blocks a ``put``, which is `possible` therefore.
"""

from __future__ import annotations

import re

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import KEYWORD_ONLY, WAIT, Given, blocking, meanings, only_with

_ZERO = ("0", "0.0")
_AT_ONCE = (Given("timeout", 0, _ZERO),)
_GET = (Given("block", 0, ("False",)), Given("timeout", 1, _ZERO))
_PUT = (Given("block", 1, ("False",)), Given("timeout", 2, _ZERO))
_ACQUIRE = (Given("blocking", 0, ("False", "0")), Given("timeout", 1, _ZERO))
_LOCKING = ("LOCK_EX", "LOCK_SH")
_FUTURE = ("asyncio.wrap_future",)
_QUEUE = ("asyncio.Queue",)
_EVENT = ("asyncio.Event", "anyio.Event", "trio.Event")
_LOCK = ("asyncio.Lock", "anyio.Lock", "trio.Lock")

_THREADS = (
    *blocking(WAIT, "Thread.join", of="threading", source="threading, Thread Objects", unless=_AT_ONCE),
    *blocking(WAIT, "Event.wait", of="threading", source="threading, Event Objects", unless=_AT_ONCE, instead=_EVENT),
    # Who waits for a condition has looked first whether it holds; where locks are made of them, it mostly does.
    *blocking(
        WAIT,
        "Condition.wait",
        of="threading",
        source="threading, Condition Objects",
        confidence=Confidence.PROBABLE,
        unless=_AT_ONCE,
        instead=("asyncio.Condition",),
    ),
    *blocking(
        WAIT,
        "Condition.wait_for",
        of="threading",
        source="threading, Condition Objects",
        confidence=Confidence.PROBABLE,
        unless=(Given("timeout", 1, _ZERO),),
        instead=("asyncio.Condition",),
    ),
    *blocking(WAIT, "Barrier.wait", of="threading", source="threading, Barrier Objects", unless=_AT_ONCE),
    *blocking(
        WAIT,
        "Lock.acquire RLock.acquire Condition.acquire Semaphore.acquire",
        of="threading",
        source="threading, Lock Objects",
        confidence=Confidence.PROBABLE,
        unless=_ACQUIRE,
        instead=_LOCK,
    ),
)

_QUEUES = (
    *blocking(
        WAIT, "Queue.get SimpleQueue.get", of="queue", source="queue, Queue Objects", unless=_GET, instead=_QUEUE
    ),
    *blocking(
        WAIT,
        "Queue.put",
        of="queue",
        source="queue, Queue Objects",
        confidence=Confidence.POSSIBLE,
        unless=_PUT,
        instead=_QUEUE,
    ),
    *blocking(WAIT, "Queue.join", of="queue", source="queue, Queue Objects", instead=_QUEUE),
    *blocking(WAIT, "Queue.get", of="multiprocessing.queues", source="multiprocessing, Pipes and Queues", unless=_GET),
    *blocking(
        WAIT,
        "SimpleQueue.get JoinableQueue.join",
        of="multiprocessing.queues",
        source="multiprocessing, Pipes and Queues",
    ),
)

_FUTURES = (
    *blocking(
        WAIT,
        "Future.result Future.exception",
        of="concurrent.futures",
        source="concurrent.futures, Future Objects",
        unless=_AT_ONCE,
        instead=_FUTURE,
    ),
    *blocking(
        WAIT,
        "wait as_completed",
        of="concurrent.futures",
        source="concurrent.futures, Module Functions",
        unless=(Given("timeout", 1, _ZERO),),
        instead=_FUTURE,
    ),
    *blocking(
        WAIT,
        "Executor.shutdown ThreadPoolExecutor.shutdown ProcessPoolExecutor.shutdown",
        of="concurrent.futures",
        source="concurrent.futures, Executor.shutdown",
        unless=(Given("wait", 0, ("False",)),),
    ),
    # Where work was given to it in the `with`: see LEFT.
    *blocking(
        WAIT,
        "Executor.__exit__",
        of="concurrent.futures",
        source="concurrent.futures, Executor.shutdown (the `with` statement)",
        instead=_FUTURE,
    ),
)

_PROCESSES = (
    *blocking(WAIT, "Process.join", of="multiprocessing", source="multiprocessing, Process", unless=_AT_ONCE),
    *blocking(
        WAIT,
        "Pool.apply Pool.map Pool.starmap Pool.join",
        of="multiprocessing.pool",
        source="multiprocessing, Process Pools",
    ),
    *blocking(
        WAIT,
        "ApplyResult.get ApplyResult.wait",
        of="multiprocessing.pool",
        source="multiprocessing, AsyncResult",
        unless=_AT_ONCE,
    ),
    *blocking(
        WAIT,
        "Connection.recv Connection.recv_bytes",
        of="multiprocessing.connection",
        source="multiprocessing, Connection Objects",
    ),
    *blocking(
        WAIT,
        "wait",
        of="multiprocessing.connection",
        source="multiprocessing, connection.wait",
        unless=(Given("timeout", 1, _ZERO),),
    ),
    *blocking(
        WAIT, "Listener.accept Client", of="multiprocessing.connection", source="multiprocessing, Listeners and Clients"
    ),
)

_SYSTEM = (
    *blocking(WAIT, "pause sigwait sigwaitinfo", of="signal", source="signal, Module contents"),
    *only_with(
        blocking(
            WAIT,
            "flock lockf",
            of="fcntl",
            source="fcntl (LOCK_NB makes it return at once)",
            confidence=Confidence.PROBABLE,
        ),
        Given("operation", 1, _LOCKING),
        Given("cmd", 1, _LOCKING),
    ),
    *blocking(WAIT, "select", of="select", source="select", unless=(Given("timeout", 3, _ZERO),)),
    *blocking(WAIT, "select", of="selectors.BaseSelector", source="selectors", unless=_AT_ONCE),
    *blocking(WAIT, "DefaultSelector.select", of="selectors", source="selectors", unless=_AT_ONCE),
    *blocking(WAIT, "run", of="sched.scheduler", source="sched", unless=(Given("blocking", 0, ("False",)),)),
    *blocking(WAIT, "serve_forever handle_request", of="socketserver.BaseServer", source="socketserver"),
    *blocking(WAIT, "mainloop", of="tkinter.Misc", source="tkinter"),
    *blocking(WAIT, "wait", of="sounddevice", source="python-sounddevice"),
    *blocking(
        WAIT,
        "acquire",
        of="filelock.FileLock",
        source="filelock",
        confidence=Confidence.PROBABLE,
        instead=("filelock.AsyncFileLock",),
        unless=(
            Given("blocking", KEYWORD_ONLY, ("False",)),
            Given("timeout", 0, _ZERO),
        ),
    ),
)

ROWS = (*_THREADS, *_QUEUES, *_FUTURES, *_PROCESSES, *_SYSTEM)

LEFT = frozenset({"concurrent.futures.Executor.__exit__"})
"""What waits, when a ``with`` is left, for the work that it was given: none in a function that only awaits it."""
GIVING_WORK = ("submit", "map")
WORK = frozenset(f"concurrent.futures.Executor.{name}" for name in GIVING_WORK)
WRAP_FUTURE = "wrap_future"

is_done = re.compile(r"(?:.*\.)?(?:as_completed\(.*\)|wait\(.*\)(?:\[0\]|\.done))\*").fullmatch
"""Whether the path of an element is that of a future which has its result: what waited for it gives it out."""

QUESTIONS = ("done", "empty", "is_set", "poll", "ready")
"""Methods that tell whether to wait takes time: who asks knows."""
CHOOSING, READING = "select", frozenset({"accept", "read", "recv", "recv_into", "recvfrom", "recvfrom_into", "recvmsg"})
"""What tells which of some files and sockets are ready, and what takes no time then."""

STANDS_FOR = {
    **meanings("concurrent.futures.Future()", "concurrent.futures.ThreadPoolExecutor.submit()"),
    **meanings("concurrent.futures.Future()", "concurrent.futures.ProcessPoolExecutor.submit()"),
    **meanings("concurrent.futures.Future()", "asyncio.run_coroutine_threadsafe()"),
    **meanings("threading.Thread()", "threading.Timer()"),
    **meanings("threading.Semaphore", "threading.BoundedSemaphore"),
    **meanings("multiprocessing.pool.ApplyResult()", "multiprocessing.pool.Pool.apply_async()"),
    **meanings("multiprocessing.pool.ApplyResult()", "multiprocessing.pool.Pool.map_async()"),
    **meanings("multiprocessing.pool.ApplyResult()", "multiprocessing.pool.Pool.starmap_async()"),
    **meanings("filelock.FileLock", "filelock.UnixFileLock", "filelock.SoftFileLock"),
}
