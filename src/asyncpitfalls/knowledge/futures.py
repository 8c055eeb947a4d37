"""Callables that set work going and give a future, with which the caller is to wait for it.

Source: Python documentation, "Coroutines and Tasks" (``gather``, ``shield``), "Event Loop" (``run_in_executor``),
"Futures" (``wrap_future``); of Tornado 6.6 its code (``IOLoop.run_in_executor``). Tasks are not here: to keep one is
another matter than to await it.
"""

from __future__ import annotations

STARTING = frozenset(
    {
        "asyncio.gather",
        "asyncio.shield",
        "asyncio.wrap_future",
        "asyncio.AbstractEventLoop.run_in_executor",
        "tornado.ioloop.IOLoop.run_in_executor",
    }
)
