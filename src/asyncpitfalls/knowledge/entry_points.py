"""Where frameworks run the functions that they find by a decorator or by the class that holds them.

An ``async def`` runs on the event loop; what stands here is the world of a plain ``def``.
Where a library has a choice, the outcome for a plain function is listed.

Source: the code of aiogram 3.31 (``CallableObject``: ``asyncio.to_thread``), APScheduler 3.11, asgiref 3.13, Celery 5.7
(its default pool forks), Chainlit 2.12 (``wrap_user_function``), Click 8.5, Django 6.1, Dramatiq 2.2, FastAPI 0.165 and
Starlette 1.10 (``run_in_threadpool``), Flask 3.1 (a server with threads), Home Assistant 2025.4 (``core.callback``;
``Entity.async_update_ha_state``), huey 3.5 (threads by default), Litestar 2.25 (``sync_to_thread``), NiceGUI 3.18,
pytest 9, pytest-asyncio 1.5, Quart 0.22 (``ensure_async``), RQ 3.0 (its worker forks), Sanic 25.12, Textual 8.2,
Tornado 6.6, Typer 0.29, watchdog 7.1. Python documentation of ``asyncio`` ("Transports and Protocols"), ``atexit``,
``multiprocessing``, ``socketserver``, ``threading`` and ``unittest``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge import thread_callbacks
from asyncpitfalls.knowledge.registering import HTTP_METHODS, UPDATES
from asyncpitfalls.knowledge.worlds import World

if TYPE_CHECKING:
    from collections.abc import Mapping

_FASTAPI = ("fastapi.APIRouter", "fastapi.FastAPI", "fastapi.applications.FastAPI", "fastapi.routing.APIRouter")
_QUART = tuple(f"quart.{name}" for name in ("Blueprint", "Quart"))
_FLASK = tuple(f"flask.{name}" for name in ("Blueprint", "Flask"))
_SANIC = tuple(f"sanic.{name}" for name in ("Blueprint", "Sanic"))
_LITESTAR = (*HTTP_METHODS, "route")
_AROUND = ("after_request", "before_request", "context_processor", "errorhandler", "route", "teardown_request")

_IN_THREADS = frozenset(
    {
        *(f"{owner}.{name}" for owner in _FASTAPI for name in (*HTTP_METHODS, "api_route", "trace")),
        *(f"{owner}.exception_handler" for owner in _FASTAPI),
        *(f"{owner}.{name}" for owner in _QUART for name in (*HTTP_METHODS, *_AROUND)),
        *(f"{owner}.{name}" for owner in _FLASK for name in (*HTTP_METHODS, *_AROUND)),
        *(f"aiogram.{owner}.{name}" for owner in ("Dispatcher", "Router") for name in UPDATES),
        "apscheduler.schedulers.asyncio.AsyncIOScheduler.scheduled_job",
        "apscheduler.schedulers.background.BackgroundScheduler.scheduled_job",
        "apscheduler.schedulers.blocking.BlockingScheduler.scheduled_job",
        "asgiref.sync.sync_to_async",
        "channels.db.database_sync_to_async",
        "dramatiq.actor",
        "huey.Huey.periodic_task",
        "huey.Huey.task",
        "huey.RedisHuey.periodic_task",
        "huey.RedisHuey.task",
        "textual.work",
        *thread_callbacks.DECORATORS,
    }
)
_CHAINLIT = (
    *(
        "action_callback",
        "author_rename",
        "header_auth_callback",
        "oauth_callback",
        "on_app_shutdown",
        "on_app_startup",
    ),
    *("on_audio_chunk", "on_chat_end", "on_chat_resume", "on_chat_start", "on_feedback", "on_message"),
    *("on_settings_update", "on_stop", "password_auth_callback", "set_chat_profiles", "set_starters"),
)
_ON_THE_LOOP = frozenset(
    {
        *(f"chainlit.{name}" for name in _CHAINLIT),
        "nicegui.ui.page",
        *(f"{owner}.on_event" for owner in _FASTAPI),
        *(f"{owner}.{name}" for owner in _SANIC for name in (*HTTP_METHODS, "exception", "listener", "middleware")),
        *(f"{owner}.{name}" for owner in _SANIC for name in ("on_request", "on_response", "route", "websocket")),
        "homeassistant.core.callback",
        "textual.on",
    }
)
_IN_PROCESSES = frozenset(
    {"celery.Celery.task", "celery.app.base.Celery.task", "celery.app.task", "celery.shared_task", "rq.decorators.job"}
)
_IN_THE_MAIN_THREAD = frozenset(
    {
        *(f"click.{name}" for name in ("Group.command", "Group.group", "command", "group")),
        *(f"click.{name}.{method}" for name in ("command", "group") for method in ("command", "group")),
        *(f"typer.Typer.{name}" for name in ("callback", "command")),
        "atexit.register",
        "flask.Flask.cli.command",
        "pytest.fixture",
        "pytest_asyncio.fixture",
    }
)

DECORATORS: Mapping[str, World] = {
    **dict.fromkeys(_IN_THREADS, World.THREAD),
    **dict.fromkeys(_ON_THE_LOOP, World.LOOP),
    **dict.fromkeys(_IN_PROCESSES, World.PROCESS),
    **dict.fromkeys(_IN_THE_MAIN_THREAD, World.MAIN),
    **dict.fromkeys((f"litestar.{name}" for name in _LITESTAR), World.LOOP),
    **dict.fromkeys((f"litestar.handlers.{name}" for name in _LITESTAR), World.LOOP),
}
"""In which world a plain function runs that such a decorator registers."""

DECIDING = frozenset({"homeassistant.core.callback"})
"""Those by which a function says where it runs, to whatever it is handed: ``core.get_hassjob_callable_job_type``."""

SENDING_WHAT_IS_RETURNED = frozenset(
    {
        *(f"{owner}.{name}" for owner in _FASTAPI for name in (*HTTP_METHODS, "api_route", "trace")),
        *(f"{owner}.{name}" for owner in _FLASK for name in (*HTTP_METHODS, "route")),
    }
)
"""Those that make a response of what a plain function returns, and await nothing that it is."""

IN_A_THREAD_WITH = "sync_to_thread=True"
"""The argument of such a decorator that has the function run in a thread, wherever it would run without."""

_PROTOCOL = ("connection_lost", "connection_made", "pause_writing", "resume_writing")
_TEXTUAL = ("action_*", "compose", "compute_*", "key_*", "on_*", "render", "render_line", "validate_*", "watch_*")
_WIDGETS = (
    *(
        "Button",
        "Checkbox",
        "Collapsible",
        "ContentSwitcher",
        "DataTable",
        "DirectoryTree",
        "Footer",
        "Header",
        "Input",
    ),
    *("Label", "Link", "ListItem", "ListView", "Log", "Markdown", "MarkdownViewer", "OptionList", "Placeholder"),
    *("Pretty", "ProgressBar", "RadioButton", "RadioSet", "RichLog", "Select", "SelectionList", "Sparkline", "Static"),
    *("Switch", "Tab", "TabPane", "TabbedContent", "Tabs", "TextArea", "Tree"),
)
_CONTAINERS = (
    *("Center", "CenterMiddle", "Container", "Grid", "Horizontal", "HorizontalGroup", "HorizontalScroll", "ItemGrid"),
    *("Middle", "Right", "ScrollableContainer", "Vertical", "VerticalGroup", "VerticalScroll"),
)
_OF_TEXTUAL = (
    *("app.App", "dom.DOMNode", "message_pump.MessagePump", "screen.ModalScreen", "screen.Screen", "widget.Widget"),
    *(f"containers.{name}" for name in _CONTAINERS),
    *(f"widgets.{name}" for name in _WIDGETS),
)
_TORNADO = (
    *HTTP_METHODS,
    *("compute_etag", "data_received", "get_current_user", "get_user_locale", "initialize", "on_connection_close"),
    *("on_finish", "prepare", "set_default_headers", "write_error"),
)

METHODS: Mapping[str, tuple[World, tuple[str, ...]]] = {
    "asyncio.BaseProtocol": (World.LOOP, _PROTOCOL),
    "asyncio.BufferedProtocol": (World.LOOP, (*_PROTOCOL, "buffer_updated", "eof_received", "get_buffer")),
    "asyncio.DatagramProtocol": (World.LOOP, (*_PROTOCOL, "datagram_received", "error_received")),
    "asyncio.Protocol": (World.LOOP, (*_PROTOCOL, "data_received", "eof_received")),
    "asyncio.SubprocessProtocol": (
        World.LOOP,
        (*_PROTOCOL, "pipe_connection_lost", "pipe_data_received", "process_exited"),
    ),
    "django.core.management.BaseCommand": (World.MAIN, ("add_arguments", "handle")),
    "django.core.management.base.BaseCommand": (World.MAIN, ("add_arguments", "handle")),
    "homeassistant.helpers.entity.Entity": (World.THREAD, ("turn_off", "turn_on", "update")),
    "multiprocessing.Process": (World.PROCESS, ("run",)),
    "socketserver.ThreadingMixIn": (World.THREAD, ("process_request_thread",)),
    **{f"textual.{name}": (World.LOOP, _TEXTUAL) for name in _OF_TEXTUAL},
    **thread_callbacks.METHODS,
    "threading.Thread": (World.THREAD, ("run",)),
    "threading.Timer": (World.THREAD, ("run",)),
    "tornado.web.RequestHandler": (World.LOOP, _TORNADO),
    "tornado.websocket.WebSocketHandler": (
        World.LOOP,
        (*_TORNADO, "on_close", "on_message", "on_ping", "on_pong", "open", "select_subprotocol"),
    ),
    "unittest.TestCase": (World.MAIN, ("setUp", "setUpClass", "tearDown", "tearDownClass", "test*")),
    "unittest.IsolatedAsyncioTestCase": (World.MAIN, ("setUp", "setUpClass", "tearDown", "tearDownClass", "test*")),
    "watchdog.events.FileSystemEventHandler": (World.THREAD, ("dispatch", "on_*")),
}
"""By class: in which world the methods of these names run; a star stands for any end of a name."""

TEST_FUNCTIONS = "test"
"""How the names of functions begin that pytest calls."""
