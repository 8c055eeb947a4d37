"""Calls that start an event loop in their thread, or refuse to work where one runs.

Source: Python documentation, "Runners" (``run``: "cannot be called when another asyncio event loop is running in the
same thread") and "Event Loop" (``run_until_complete``, ``run_forever``). Of other libraries their own code: aiogram
3.31, aiohttp 3.14, anyio 4.16, asgiref 3.13, discord.py 2.7, nest-asyncio 1.6, nest-asyncio2 1.7, playwright 1.65,
python-telegram-bot 22.8, Quart 0.22, Tornado 6.6, trio 0.35, uvicorn 0.54, uvloop 0.23.
"""

from __future__ import annotations

from typing import NamedTuple


class LoopStart(NamedTuple):
    """A callable that fails where an event loop runs in the same thread.

    ``instead`` is what a coroutine does in its place, as code; empty where awaiting what it is given is all there is to
    do. ``under`` names the libraries (see `asyncpitfalls.knowledge.loops.LIBRARIES`) whose loops it fails under.
    """

    name: str
    instead: str = ""
    under: tuple[str, ...] = ("asyncio", "anyio")
    raises: str = "RuntimeError"


_LOOP = "asyncio.AbstractEventLoop"
_EVENT = "await stopped.wait()"

_ROWS = (
    LoopStart("asyncio.run"),
    LoopStart("asyncio.Runner.run"),
    LoopStart(f"{_LOOP}.run_until_complete"),
    LoopStart(f"{_LOOP}.run_forever", _EVENT),
    LoopStart("anyio.run", under=("asyncio", "anyio", "trio")),
    LoopStart("trio.run", under=("trio",)),
    LoopStart("uvloop.run"),
    LoopStart("asgiref.sync.AsyncToSync.__call__"),
    LoopStart("tornado.ioloop.IOLoop.run_sync"),
    LoopStart("tornado.ioloop.IOLoop.start", _EVENT),
    LoopStart("aiohttp.web.run_app", "await aiohttp.web.TCPSite(runner).start()"),
    LoopStart("uvicorn.run", "await uvicorn.Server(config).serve()"),
    LoopStart("uvicorn.Server.run", "await server.serve()"),
    LoopStart("quart.Quart.run", "await app.run_task()"),
    *(LoopStart(f"discord.{kind}.run", "await client.start(token)") for kind in ("Client", "AutoShardedClient")),
    *(LoopStart(f"discord.ext.commands.{kind}.run", "await bot.start(token)") for kind in ("Bot", "AutoShardedBot")),
    LoopStart("telegram.ext.Application.run_polling", "await application.updater.start_polling()"),
    LoopStart("telegram.ext.Application.run_webhook", "await application.updater.start_webhook()"),
    LoopStart("aiogram.Dispatcher.run_polling", "await dispatcher.start_polling(bot)"),
    LoopStart(
        "playwright.sync_api.sync_playwright",
        "async with playwright.async_api.async_playwright() as playwright",
        raises="playwright.sync_api.Error",
    ),
)

LOOP_STARTS = {row.name: row for row in _ROWS}

STANDS_FOR = {
    "asgiref.sync.async_to_sync()": "asgiref.sync.AsyncToSync.__call__",
    "asgiref.sync.AsyncToSync()": "asgiref.sync.AsyncToSync.__call__",
    "tornado.ioloop.IOLoop.current()": "tornado.ioloop.IOLoop()",
    "tornado.ioloop.IOLoop.instance()": "tornado.ioloop.IOLoop()",
    **{f"asyncio.{kind}EventLoop()": "asyncio.AbstractEventLoop()" for kind in ("Base", "Proactor", "Selector")},
    "uvloop.Loop()": "asyncio.AbstractEventLoop()",
    "uvloop.new_event_loop()": "asyncio.AbstractEventLoop()",
}
"""What paths come to (see `asyncpitfalls.knowledge.blocking`)."""

ALLOWING = frozenset({"nest_asyncio", "nest_asyncio2"})
"""Packages that make a running loop be entered again."""

EXPECTING = frozenset({"raises", "assertRaises", "assertRaisesRegex"})
"""Last names of what a test enters to say that the code below fails."""

FORKING = frozenset({"fork", "forkpty"})
"""Last names of what makes a child process of which ``asyncio`` knows that no loop runs in it (it asks ``getpid``)."""
