"""Callables that call a function that they are given, or await it if it is a coroutine function: in which world.

Source: Python documentation of ``asyncio`` ("Streams": ``start_server``), ``_thread``, ``contextvars``, ``functools``,
``multiprocessing``. Of other libraries their own code: APScheduler 3.11 (its asyncio executor runs plain functions in
the loop's threads), FastAPI 0.165 and Starlette 1.10 (plain endpoints, dependencies and background tasks run in a pool
of threads), Flask 3.2, Home Assistant 2024.3, multiprocess 0.70, NiceGUI 3.18, PyTorch 2.13, slixmpp 1.17, Textual 8.3,
Tornado 6.6, Twisted 26.4.
"""

from __future__ import annotations

from asyncpitfalls.knowledge import thread_callbacks
from asyncpitfalls.knowledge.handing import KEYWORD_ONLY, Takes
from asyncpitfalls.knowledge.sync_callers import CALLERS, LAZY_CALLERS, RUN_IN_EXECUTOR
from asyncpitfalls.knowledge.worlds import World

_TORNADO = "tornado.ioloop.IOLoop"
_TEXTUAL = ("textual.app.App", "textual.screen.Screen", "textual.widget.Widget", "textual.message_pump.MessagePump")
_FORKS = ("multiprocess", "torch.multiprocessing")
_POOL_CALLS = ("apply", "apply_async", "map", "map_async", "imap", "imap_unordered", "starmap", "starmap_async")

_OF_NICEGUI = (
    *(("on_click", name) for name in ("button", "chip", "dropdown_button", "item", "menu_item")),
    *(
        ("on_change", name)
        for name in (
            *("checkbox", "color_input", "date", "editor", "input", "knob", "number", "radio", "range", "select"),
            *("slider", "splitter", "switch", "tabs", "textarea", "time", "toggle"),
        )
    ),
    ("on_upload", "upload"),
)

_ON_THE_LOOP = (
    *((f"nicegui.app.{name}", 0, "handler") for name in ("on_connect", "on_disconnect", "on_shutdown", "on_startup")),
    *((f"nicegui.ui.{name}", KEYWORD_ONLY, keyword) for keyword, name in _OF_NICEGUI),
    ("nicegui.ui...on", 1, "handler"),
    ("nicegui.ui...on_click", 0, "callback"),
    ("nicegui.ui...on_value_change", 0, "callback"),
    ("nicegui.ui.timer", 1, "callback"),
    *((f"slixmpp.{kind}.add_event_handler", 1, "pointer") for kind in ("ClientXMPP", "ComponentXMPP")),
    *((f"asyncio.{name}", 0, "client_connected_cb") for name in ("start_server", "start_unix_server")),
    *((f"{_TORNADO}.{name}", 0, "callback") for name in ("add_callback", "add_callback_from_signal", "spawn_callback")),
    *((f"{_TORNADO}.{name}", 1, "callback") for name in ("add_future", "add_timeout", "call_at", "call_later")),
    ("tornado.ioloop.PeriodicCallback", 0, "callback"),
    *(
        (f"{owner}.{name}", position, "callback")
        for owner in _TEXTUAL
        for name, position in (
            *(("call_after_refresh", 0), ("call_later", 0), ("call_next", 0)),
            *(("set_interval", 1), ("set_timer", 1)),
        )
    ),
    ("textual.app.App.call_from_thread", 0, "callback"),
)
_IN_THREADS = (
    ("_thread.start_new_thread", 0, "function"),
    ("apscheduler.schedulers.asyncio.AsyncIOScheduler.add_job", 0, "func"),
    *((f"fastapi.{name}", 0, "dependency") for name in ("Depends", "Security")),
    *((f"fastapi.params.{name}", 0, "dependency") for name in ("Depends", "Security")),
    ("fastapi.APIRouter.add_api_route", 1, "endpoint"),
    ("fastapi.BackgroundTasks.add_task", 0, "func"),
    ("fastapi.FastAPI.add_api_route", 1, "endpoint"),
    ("flask.Flask.add_url_rule", 2, "view_func"),
    ("homeassistant.core.HomeAssistant.async_add_import_executor_job", 0, "target"),
    ("starlette.applications.Starlette.add_route", 1, "route"),
    ("starlette.background.BackgroundTask", 0, "func"),
    ("starlette.background.BackgroundTasks.add_task", 0, "func"),
    ("starlette.routing.Route", 1, "endpoint"),
    *((f"{owner}.run_worker", 0, "work") for owner in _TEXTUAL),
    *((f"multiprocessing.dummy.Pool.{call}", 0, "func") for call in _POOL_CALLS),
    ("multiprocessing.dummy.Process", 1, "target"),
    ("twisted.internet.threads.deferToThread", 0, "f"),
)
_IN_PROCESSES = (
    *((f"{package}.Process", 1, "target") for package in _FORKS),
    *((f"{package}.Pool.{call}", 0, "func") for package in _FORKS for call in _POOL_CALLS),
    ("torch.multiprocessing.spawn", 0, "fn"),
)
_IN_PLACE = (
    ("functools.reduce", 0, ""),
    ("contextvars.Context.run", 0, "callable"),
)

STANDS_FOR = {"contextvars.copy_context()": "contextvars.Context()"}
"""As `asyncpitfalls.knowledge.blocking.STANDS_FOR`."""

TAKERS = (
    *CALLERS,
    *LAZY_CALLERS,
    *(Takes(*row, world=World.LOOP) for row in _ON_THE_LOOP),
    *(Takes(*row, world=World.THREAD) for row in _IN_THREADS),
    *(Takes(*row, world=World.PROCESS) for row in _IN_PROCESSES),
    *(Takes(*row, in_place=True) for row in _IN_PLACE),
    *thread_callbacks.TAKERS,
)
"""All callables of which it is known where they run a function that they are given."""

WHEN_READY = frozenset(
    {*(f"asyncio.AbstractEventLoop.add_{kind}" for kind in ("reader", "writer")), f"{_TORNADO}.add_handler"}
)
"""Those of them that call it when a socket can be read or written: to do so then does not block."""

MAY_TAKE_TO_PROCESS = frozenset(
    row.name.rpartition(".")[2]
    for row in TAKERS
    if row.world is World.PROCESS or (row.world is None and not row.in_place) or row.name.endswith(RUN_IN_EXECUTOR)
)
"""The last names of callables that may have another process run a function that they are given."""

WORLDS_OF_OBJECTS = {
    "concurrent.futures.ProcessPoolExecutor": World.PROCESS,
    "concurrent.futures.ThreadPoolExecutor": World.THREAD,
    "multiprocessing.pool.ThreadPool": World.THREAD,
}
"""Classes whose methods offer what those of others do, and run it in this world."""
