"""Since which version what we know of a library holds, and what shows that code is for an older one.

Our stubs are written from the newest sources. Seen by comparing these with older releases, class by class: what is a
coroutine function now and was a plain one, and the other way round (aio-pika 2.9 to 8.3, aiohttp 1.0 to 3.6, aiortc
0.9 and 1.0, anyio 1.4 to 4.16, discord.py 1.0 to 2.0, httpx 0.9 and 0.11, python-socketio 4.6 to 5.10,
python-telegram-bot 13.15 and 20.0, pymodbus 3.0 to 3.6). Of the other libraries that we describe, the oldest release
with asynchronous functions, or one of about five years ago, has no such difference. For names that only older versions
have: "Migrating to v1.0" and "to v2.0" of discord.py, "Transition guide to Version 20.0" of python-telegram-bot.
"""

from __future__ import annotations

from typing import NamedTuple


class Since(NamedTuple):
    """From which version on what we know holds of what lies under a name."""

    name: str
    """A package, or something in it: what lies below is meant as well."""
    distribution: str
    """As requirements call it."""
    version: tuple[int, ...]
    methods: frozenset[str] = frozenset()
    """The methods that have changed; all of them if empty."""
    gone: frozenset[str] = frozenset()
    """Names that only older versions have: code imports them, or names them as attributes of their module."""
    awaited: frozenset[str] = frozenset()
    """How calls end, in code that imports the package, that are awaited and only older versions have."""
    old_with: str = ""
    """Another name of these rows: what is too old for that one needs an older version of this distribution, too."""


_DISCORD_0 = ("Server", "Channel", "PrivateChannel", "ChannelPermissions")
_DISCORD_1 = ("RequestsWebhookAdapter", "AsyncWebhookAdapter", "WebhookAdapter")
_OF_CLIENTS = ("delete_message", "edit_message", "send_file", "send_message", "send_typing", "say", "upload", "whisper")
_TELEGRAM = ("ChatAction", "MAX_MESSAGE_LENGTH", "ParseMode", "utils.helpers", "utils.request")
_TELEGRAM_EXT = (
    *("BaseFilter", "DelayQueue", "Dispatcher", "DispatcherHandlerStop", "Filters", "Handler", "MessageFilter"),
    *("MessageQueue", "RegexHandler", "UpdateFilter", "run_async"),
)

SINCE = (
    Since("aio_pika", "aio-pika", (7,), frozenset({"ack", "nack", "reject"})),
    Since("aiohttp", "aiohttp", (3,), old_with="discord"),
    Since("aiortc", "aiortc", (1,), frozenset({"addIceCandidate", "addRemoteCandidate"})),
    Since("anyio", "anyio", (4,)),
    Since(
        *("discord", "discord.py", (1,)),
        gone=frozenset(f"discord.{name}" for name in _DISCORD_0),
        awaited=frozenset(f"{client}.{name}" for client in ("bot", "client") for name in _OF_CLIENTS),
    ),
    Since("discord.Webhook", "discord.py", (2,), gone=frozenset(f"discord.{name}" for name in _DISCORD_1)),
    Since("httpx", "httpx", (0, 11)),
    Since("pymodbus", "pymodbus", (3, 6)),
    Since("socketio", "python-socketio", (5, 10), frozenset({"enter_room", "leave_room"})),
    Since(
        *("telegram", "python-telegram-bot", (20,)),
        gone=frozenset(
            (*(f"telegram.{name}" for name in _TELEGRAM), *(f"telegram.ext.{name}" for name in _TELEGRAM_EXT))
        ),
    ),
)
