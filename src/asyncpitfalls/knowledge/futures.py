"""Callables that give something to await, other than coroutine functions.

Source: Python documentation, "Coroutines and Tasks" (``gather``, ``shield``), "Event Loop" (``run_in_executor``),
"Futures" (``wrap_future``); of Tornado 6.6 its code (``IOLoop.run_in_executor``). Tasks are not here: to keep one is
another matter than to await it. Of aiohttp 3.14, aiomysql 0.3, aiosqlite 0.22, asyncpg 0.32 and Tortoise 1.1 their
code.
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
"""They set work going, with which the caller is to wait for it."""

_HTTP = ("delete", "get", "head", "options", "patch", "post", "put", "request", "ws_connect")
_SQLITE = ("cursor", "execute", "execute_fetchall", "execute_insert", "executemany", "executescript")

IDLE = frozenset(
    {
        "aiohttp.request",
        *(f"aiohttp.ClientSession.{name}" for name in _HTTP),
        *("aiomysql.connect", "aiomysql.create_pool", "aiomysql.Connection.cursor", "aiomysql.Pool.acquire"),
        *(f"aiosqlite.Connection.{name}" for name in _SQLITE),
        "asyncpg.Pool.acquire",
        *(f"tortoise.queryset.QuerySet.{name}" for name in ("count", "delete", "exists", "update")),
    }
)
"""What they give does nothing before it is awaited, or entered with ``async with``."""
