"""Callables that set work going and give a future, with which the caller is to wait for it.

Source: Python documentation, "Coroutines and Tasks" (``gather``, ``shield``), "Event Loop" (``run_in_executor``),
"Futures" (``wrap_future``); of Tornado 6.6 its code (``IOLoop.run_in_executor``). Tasks are not here: to keep one is
another matter than to await it.
"""

from __future__ import annotations

from typing import NamedTuple


class Starts(NamedTuple):
    """A callable, and whether many programs mean it when they do not wait for what it starts."""

    name: str
    often_meant: bool = False


STARTING = (
    Starts("asyncio.gather"),
    Starts("asyncio.shield"),
    Starts("asyncio.wrap_future"),
    Starts("asyncio.AbstractEventLoop.run_in_executor", often_meant=True),
    Starts("tornado.ioloop.IOLoop.run_in_executor", often_meant=True),
)
