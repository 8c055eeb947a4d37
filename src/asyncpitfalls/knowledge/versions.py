"""Since which version what we know of a library holds, and what shows that code is for an older one.

Our stubs are written from the newest sources. Seen by comparing these with older releases, class by class: what is a
coroutine function now and was a plain one, and the other way round (a2a-sdk 0.2.4 to 1.3, aio-pika 2.9 to 8.3, aiogram
2.25 and 3.31, aiohttp 1.0 to 3.6, aiortc 0.9 and 1.0, anyio 1.4 to 4.16, discord.py 1.0 to 2.0, google-adk 0.5 and
2.13, httpx 0.9 and 0.11, pyrogram 1.4 and 2.0, python-socketio 4.6 to 5.10, python-telegram-bot 13.15 and 20.0,
pymodbus 3.0 to 3.6, tortoise-orm 0.9.4 and 0.10). Of the other libraries that we describe, the oldest release with
asynchronous functions, or one of about five years ago, has no such difference. For names that only older versions have,
and newer ones: "Migrating to v1.0" and "to v2.0" of discord.py, "Transition guide to Version 20.0" of
python-telegram-bot, "Migration FAQ (2.x -> 3.0)" of aiogram.
"""

from __future__ import annotations

from typing import NamedTuple


class Signs(NamedTuple):
    """What in code tells a version: names that it uses, calls that it awaits, functions that it defines."""

    names: frozenset[str] = frozenset()
    """Code imports them, or names them as attributes of their module."""
    awaited: frozenset[str] = frozenset()
    """How calls end, in code that imports the package, that are awaited."""
    defined: frozenset[str] = frozenset()
    """Names of functions, in code that imports the package."""


NONE = Signs()


class Since(NamedTuple):
    """From which version on what we know holds of what lies under a name."""

    name: str
    """A package, or something in it: what lies below is meant as well."""
    distribution: str
    """As requirements call it."""
    version: tuple[int, ...]
    methods: frozenset[str] = frozenset()
    """The methods that have changed; all of them if empty."""
    old: Signs = NONE
    """What only older versions have."""
    new: Signs = NONE
    """What only newer versions have: where the project has none of it, it must say that it needs a newer one."""
    old_with: str = ""
    """The name of a row for a whole package or class: what is too old for that one is too old here as well."""


_DISCORD_0 = ("Server", "Channel", "PrivateChannel", "ChannelPermissions")
_DISCORD_1 = ("RequestsWebhookAdapter", "AsyncWebhookAdapter", "WebhookAdapter")
_OF_CLIENTS = ("delete_message", "edit_message", "send_file", "send_message", "send_typing", "say", "upload", "whisper")
_OF_PYROGRAM_1 = frozenset({"get_chat_members", "get_dialogs"})
_TELEGRAM = ("ChatAction", "MAX_MESSAGE_LENGTH", "ParseMode", "utils.helpers", "utils.request")
_TELEGRAM_EXT = (
    *("BaseFilter", "DelayQueue", "Dispatcher", "DispatcherHandlerStop", "Filters", "Handler", "MessageFilter"),
    *("MessageQueue", "RegexHandler", "UpdateFilter", "run_async"),
)

_EXTENSIONS = ("add_cog", "load_extension", "reload_extension", "remove_cog", "unload_extension")
_DISCORD_2 = Signs(
    frozenset({"discord.app_commands"}),
    awaited=frozenset(f"{client}.{name}" for client in ("bot", "client", "self") for name in _EXTENSIONS),
    defined=frozenset({"setup_hook"}),
)
# Red's bots have always had a `load_extension` of their own that is awaited.
_REDBOT_3_5 = _DISCORD_2._replace(
    awaited=frozenset(name for name in _DISCORD_2.awaited if not name.endswith(".load_extension"))
)
_AIOGRAM_2 = Signs(
    frozenset(
        {
            *("aiogram.executor", "aiogram.utils.executor", "aiogram.dispatcher.FSMContext"),
            *("aiogram.dispatcher.filters.state.State", "aiogram.contrib.fsm_storage.memory.MemoryStorage"),
        }
    )
)
# `asyncio.coroutine` went out of use, and cogs were told to unload by this name, before aiohttp 3 was usual.
_AIOHTTP_2 = Signs(frozenset({"asyncio.coroutine"}), defined=frozenset({"__unload"}))

_OF_A2A = (
    *("add_artifact", "cancel", "complete", "enqueue_event", "failed", "reject", "requires_auth", "requires_input"),
    *("start_work", "submit", "update_status"),
)
_A2A_0_2_6 = Signs(
    awaited=frozenset(f"{name}.{each}" for name in ("event_queue", "task_updater", "updater") for each in _OF_A2A)
)

SINCE = (
    Since("a2a", "a2a-sdk", (0, 2, 6), frozenset(_OF_A2A), new=_A2A_0_2_6),
    Since("aio_pika", "aio-pika", (7,), frozenset({"ack", "nack", "reject"})),
    Since("aiogram", "aiogram", (3,), frozenset({"me", "stop_polling"}), old=_AIOGRAM_2),
    Since("aiohttp", "aiohttp", (3,), old=_AIOHTTP_2, old_with="discord"),
    Since("aiortc", "aiortc", (1,), frozenset({"addIceCandidate", "addRemoteCandidate"})),
    Since("anyio", "anyio", (4,)),
    Since(
        *("discord", "discord.py", (1,)),
        old=Signs(
            frozenset(f"discord.{name}" for name in _DISCORD_0),
            awaited=frozenset(f"{client}.{name}" for client in ("bot", "client") for name in _OF_CLIENTS),
        ),
    ),
    Since("discord.Webhook", "discord.py", (2,), old=Signs(frozenset(f"discord.{name}" for name in _DISCORD_1))),
    Since(
        *("discord", "discord.py", (2,), frozenset({"bans"})),
        old=Signs(awaited=frozenset({"guild.bans"})),
        old_with="discord.Webhook",
    ),
    Since(
        *("discord", "discord.py", (2,), frozenset(_EXTENSIONS)),
        new=_DISCORD_2,
        old_with="discord.Webhook",
    ),
    Since("google.adk", "google-adk", (1,)),
    Since("httpx", "httpx", (0, 11)),
    Since("pymodbus", "pymodbus", (3, 6)),
    Since(
        *("pyrogram", "pyrogram", (2,), _OF_PYROGRAM_1),
        old=Signs(
            frozenset({"pyrogram.filters.edited"}),
            awaited=frozenset(f"{client}.{name}" for client in ("app", "bot", "client") for name in _OF_PYROGRAM_1),
        ),
    ),
    Since("redbot", "Red-DiscordBot", (3, 5), frozenset(_EXTENSIONS), new=_REDBOT_3_5, old_with="discord.Webhook"),
    Since("socketio", "python-socketio", (5, 10), frozenset({"enter_room", "leave_room"})),
    Since(
        *("telegram", "python-telegram-bot", (20,)),
        old=Signs(
            frozenset(
                (*(f"telegram.{name}" for name in _TELEGRAM), *(f"telegram.ext.{name}" for name in _TELEGRAM_EXT))
            )
        ),
    ),
    Since("tortoise", "tortoise-orm", (0, 10), frozenset({"init"})),
)
