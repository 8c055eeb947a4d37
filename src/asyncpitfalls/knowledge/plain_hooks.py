"""Methods that a library calls on objects of one's own classes, and decorators that register a function to be called.

All are called as plain functions, so that the coroutine of an ``async def`` in their place is lost.

Source: Python documentation of each module named. Of other libraries their own code: Click 8.5, discord.py 2.7, Django
6.1, Flask-SocketIO 5.7, Invoke 3.0, msrest 0.7, pydantic 2.14, python-socketio 5.18, schedule 1.2, SQLAlchemy 2.1,
Tornado 6.6, Typer 0.29, watchdog 7.1. Not here: Celery's tasks, for which the worker's pool and the class of the tasks
decide who calls them; both may be chosen outside the program, and some of either run coroutines.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.handing import KEYWORD_ONLY, Takes

_PROTOCOLS = {
    "BaseProtocol": ("connection_lost", "connection_made", "pause_writing", "resume_writing"),
    "Protocol": ("data_received", "eof_received"),
    "DatagramProtocol": ("datagram_received", "error_received"),
    "SubprocessProtocol": ("pipe_connection_lost", "pipe_data_received", "process_exited"),
}
_REQUESTS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_FILE_EVENTS = ("any_event", "closed", "created", "deleted", "modified", "moved", "opened")
_PARSED = ("charref", "comment", "data", "decl", "endtag", "entityref", "pi", "startendtag", "starttag")
_OF_HANDLERS = (
    *("compute_etag", "get_current_user", "get_user_locale", "initialize", "on_connection_close", "on_finish"),
    *("set_default_headers", "write_error"),
)

METHODS = frozenset(
    {
        *(f"asyncio.{kind}.{name}" for kind, names in _PROTOCOLS.items() for name in names),
        *(f"html.parser.HTMLParser.handle_{name}" for name in _PARSED),
        *(f"http.server.BaseHTTPRequestHandler.do_{name}" for name in _REQUESTS),
        "json.JSONEncoder.default",
        *(f"logging.{name}" for name in ("Filter.filter", "Formatter.format", "Handler.emit")),
        "multiprocessing.Process.run",
        *(f"socketserver.BaseRequestHandler.{name}" for name in ("finish", "handle", "setup")),
        "threading.Thread.run",
        *(f"discord.ext.commands.Command.{name}" for name in ("after_invoke", "before_invoke", "error")),
        *(f"django.core.management.base.BaseCommand.{name}" for name in ("add_arguments", "handle")),
        "django.core.management.BaseCommand.handle",
        *(f"msrest.authentication.Authentication.{name}" for name in ("refresh_session", "signed_session")),
        *(f"tornado.web.RequestHandler.{name}" for name in _OF_HANDLERS),
        *(f"tornado.websocket.WebSocketHandler.{name}" for name in ("on_close", "select_subprotocol")),
        *(f"watchdog.events.FileSystemEventHandler.on_{name}" for name in _FILE_EVENTS),
    }
)

DECORATORS = frozenset(
    {
        "atexit.register",
        "click.command",
        "click.group",
        "flask_socketio.SocketIO.event",
        "flask_socketio.SocketIO.on",
        "invoke.task",
        *(f"pydantic.{name}" for name in ("field_validator", "model_validator", "root_validator", "validator")),
        "schedule.repeat",
        *(f"socketio.{kind}.{name}" for kind in ("Client", "Server") for name in ("event", "on")),
        "sqlalchemy.event.listens_for",
        "typer.Typer.callback",
        "typer.Typer.command",
    }
)

CALLED_BY = (
    Takes("click.command", 1, "cls"),
    Takes("click.group", 1, "cls"),
    Takes("invoke.task", KEYWORD_ONLY, "klass"),
    Takes("typer.Typer.callback", KEYWORD_ONLY, "cls"),
    Takes("typer.Typer.command", KEYWORD_ONLY, "cls"),
)
"""The argument by which such a decorator is given a class that calls the function in its own way."""
