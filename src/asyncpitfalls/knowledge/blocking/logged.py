"""Handlers of logs that send each record somewhere, and wait for it, in the thread that logs.

Source: Python documentation, "logging.handlers" (``SocketHandler``, ``SysLogHandler``, ``SMTPHandler``,
``HTTPHandler``; datagrams are sent without waiting) and "Logging Cookbook", "Dealing with handlers that block": a
``QueueHandler`` takes the records, and a ``QueueListener`` gives them to such a handler in a thread of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.blocking.rows import HTTP, NETWORK, Blocking, Given

if TYPE_CHECKING:
    from asyncpitfalls.findings import Confidence

PACKAGE = "logging"
ATTACHING, LIMITING = "addHandler", "setLevel"
SYSLOG = "logging.handlers.SysLogHandler"
BY_STREAM = Given("socktype", 2, ("SOCK_STREAM",))
"""The argument with which it waits for a connection."""
HANDLERS = {
    "logging.handlers.HTTPHandler": HTTP,
    "logging.handlers.SMTPHandler": NETWORK,
    "logging.handlers.SocketHandler": NETWORK,
    SYSLOG: NETWORK,
}
"""By class, what kind of wait it is."""
LEVELS = ("critical", "error", "exception", "warning")
"""The methods of a logger that write, unless it or a handler was told otherwise ("logging", Logging Levels)."""


def row(name: str, handler: str, confidence: Confidence) -> Blocking:
    """What is known of a call of a logger with such a handler."""
    return Blocking(name, HANDLERS[handler], "logging.handlers", confidence, ("logging.handlers.QueueHandler",))
