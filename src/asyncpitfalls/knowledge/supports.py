"""What calls of libraries give, by what the object supports; a name is that of a class, a function or a method.

What ``async with`` gives has the path of ``__aenter__`` in its name, as the resolver writes it.

Read in the documentation of Python and in the sources of aiofiles 25.1, aiohttp 3.14, aiosqlite 0.22, anyio 4.16,
asyncpg 0.32, discord.py 2.7, Django 5.2, Home Assistant 2025.4, httpx 0.28, openai 3.54, orjson 3.13, playwright 1.65,
pydantic 2.14, pydantic-settings 2.16, pymodbus 3.16, PyYAML 6.0, redis 8.1, requests 2.34, slackclient 2.9, snapcast
2.3, SQLAlchemy 2.1, SQLModel 0.0.50, trio 0.35, ujson 6.1, websockets 17.4.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.plain_methods import PLAIN_METHODS
from asyncpitfalls.knowledge.protocols import NONE, Protocol

_EITHER = Protocol.AWAIT | Protocol.ASYNC_WITH
_REGISTRIES = {
    "area": (),
    "device": ("async_entries_for_area", "async_entries_for_config_entry"),
    "entity": ("async_entries_for_area", "async_entries_for_config_entry", "async_entries_for_device"),
    "floor": (),
    "issue": ("async_create_issue", "async_delete_issue"),
    "label": (),
}
_METHODS = ("delete", "get", "head", "options", "patch", "post", "put", "request")
_ANSWERED_JSON = (
    "requests.Response.json",
    *(f"requests.{owner}{name}.json" for owner in ("", "Session.") for name in _METHODS),
)

SUPPORTS: dict[str, Protocol] = {
    **PLAIN_METHODS,
    # Old names of builtin types, which the stubs describe as special forms.
    **dict.fromkeys(("typing.Dict", "typing.FrozenSet", "typing.List", "typing.Set", "typing.Tuple"), Protocol.FOR),
    # What text and settings hold is declared to be anything, or also what the caller gives for what is missing.
    **{
        f"{module}.{name}": Protocol.FOR
        for module in ("json", "orjson", "ujson")
        for name in ("dumps", "load", "loads")
    },
    **{f"yaml.{name}": Protocol.FOR for name in ("dump", "load", "safe_dump", "safe_load")},
    **{f"configparser.{parser}.get": Protocol.FOR for parser in ("ConfigParser", "RawConfigParser")},
    **dict.fromkeys(("os.environ.get", "os.getenv", *_ANSWERED_JSON), Protocol.FOR),
    # What data is described with.
    **dict.fromkeys(("pydantic.BaseModel", "pydantic_settings.BaseSettings", "sqlmodel.SQLModel"), Protocol.FOR),
    **dict.fromkeys(("django.db.models.Model", "sqlalchemy.orm.DeclarativeBase"), NONE),
    **dict.fromkeys(("sqlalchemy.ext.declarative.declarative_base", "sqlalchemy.orm.declarative_base"), NONE),
    **{f"discord.ui.{name}": NONE for name in ("Button", "Modal", "Select", "View")},
    **dict.fromkeys(("discord.Embed", "discord.File"), NONE),
    # HTTP
    "aiohttp.ClientSession": Protocol.ASYNC_WITH,
    # Old releases let `yield from` wait for a request.
    **{f"aiohttp.ClientSession.{name}": _EITHER | Protocol.FOR for name in (*_METHODS, "ws_connect")},
    "httpx.AsyncClient": Protocol.ASYNC_WITH,
    "httpx.AsyncClient.stream": Protocol.ASYNC_WITH,
    "httpx.Client": Protocol.WITH,
    "httpx.Client.stream": Protocol.WITH,
    "httpx.stream": Protocol.WITH,
    **{f"httpx.{name}": NONE for name in _METHODS},
    **{f"httpx.Client.{name}": NONE for name in _METHODS},
    **{f"httpx.Response.{name}": NONE for name in ("close", "json", "raise_for_status", "read")},
    **{f"requests.{name}": Protocol.WITH | Protocol.FOR for name in _METHODS},
    **{f"requests.Session.{name}": Protocol.WITH | Protocol.FOR for name in _METHODS},
    "requests.Session": Protocol.WITH,
    "openai.AsyncOpenAI": Protocol.ASYNC_WITH,
    "openai.OpenAI": Protocol.WITH,
    # Databases
    "aiosqlite.connect": _EITHER,
    **dict.fromkeys(("asyncpg.create_pool", "asyncpg.create_pool.acquire", "asyncpg.Pool.acquire"), _EITHER),
    **{
        f"asyncpg.{connection}.transaction": Protocol.ASYNC_WITH
        for connection in ("Connection", "connect", "create_pool.acquire", "create_pool.acquire.__aenter__")
    },
    **{f"redis.asyncio.{made}": _EITHER for made in ("Redis", "from_url", "Redis.from_url")},
    **{f"redis.asyncio.{made}.pipeline": _EITHER for made in ("Redis", "from_url", "Redis.from_url")},
    **{f"redis.asyncio.{made}.pubsub": Protocol.ASYNC_WITH for made in ("Redis", "from_url", "Redis.from_url")},
    **{f"redis.asyncio.{made}.lock": Protocol.ASYNC_WITH for made in ("Redis", "from_url", "Redis.from_url")},
    **{
        f"sqlalchemy.ext.asyncio.{owner}.{name}": _EITHER
        for owner in ("AsyncConnection", "AsyncSession")
        for name in ("begin", "begin_nested")
    },
    "sqlalchemy.ext.asyncio.AsyncSession": Protocol.ASYNC_WITH | Protocol.FOR,
    "sqlalchemy.ext.asyncio.async_sessionmaker.begin": Protocol.ASYNC_WITH,
    "sqlalchemy.ext.asyncio.AsyncEngine.begin": Protocol.ASYNC_WITH,
    "sqlalchemy.ext.asyncio.AsyncEngine.connect": _EITHER,
    **{
        f"sqlalchemy.ext.asyncio.AsyncSession.{name}": NONE
        for name in ("add", "add_all", "expire", "expire_all", "expunge", "expunge_all", "in_transaction")
    },
    # Files
    "aiofiles.open": _EITHER,
    **{
        f"aiofiles.tempfile.{name}": _EITHER
        for name in ("NamedTemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "TemporaryFile")
    },
    # Event loops
    **{f"anyio.{name}": Protocol.ASYNC_WITH for name in ("CapacityLimiter", "Condition", "Lock", "Semaphore")},
    "anyio.create_task_group": Protocol.ASYNC_WITH,
    # Until anyio 2 they were entered with `async with`, in anyio 3 either way, since anyio 4 with `with` alone.
    **dict.fromkeys(("anyio.CancelScope", "anyio.fail_after", "anyio.move_on_after"), Protocol.WITH),
    "anyio.create_task_group.__aenter__.start_soon": NONE,
    **{f"trio.{name}": Protocol.ASYNC_WITH for name in ("CapacityLimiter", "Condition", "Lock", "Semaphore")},
    **dict.fromkeys(("trio.CancelScope", "trio.fail_after", "trio.fail_at"), Protocol.WITH),
    **dict.fromkeys(("trio.move_on_after", "trio.move_on_at"), Protocol.WITH),
    "trio.open_nursery": Protocol.ASYNC_WITH,
    **dict.fromkeys(("trio.CancelScope.cancel", "trio.Event.set", "trio.open_nursery.__aenter__.start_soon"), NONE),
    # Clients of services
    **{
        f"{bot}.{name}": NONE
        for bot in ("discord.AutoShardedClient", "discord.Client")
        for name in ("get_channel", "get_emoji", "get_guild", "get_user", "is_closed", "is_ready")
    },
    **{
        f"discord.ext.commands.{bot}.{name}": NONE
        for bot in ("AutoShardedBot", "Bot")
        for name in (
            *("add_command", "add_listener", "get_channel", "get_cog", "get_command", "get_emoji", "get_guild"),
            *("get_user", "is_closed", "is_ready", "remove_command", "remove_listener"),
        )
    },
    **{
        f"discord.Guild.{name}": NONE
        for name in ("get_channel", "get_channel_or_thread", "get_emoji", "get_member", "get_role", "get_thread")
    },
    **{
        f"homeassistant.core.HomeAssistant.{name}": NONE
        for name in (
            *("bus.async_fire", "config_entries.async_entries", "config_entries.async_get_entry"),
            *("config_entries.async_update_entry", "services.async_register", "services.async_remove"),
            *("services.has_service", "states.async_all", "states.async_entity_ids", "states.async_remove"),
            *("states.async_set", "states.get", "states.is_state"),
        )
    },
    **{
        f"homeassistant.helpers.{kind}_registry.{name}": NONE
        for kind, names in _REGISTRIES.items()
        for name in ("async_get", *names)
    },
    **{
        f"homeassistant.helpers.entity.Entity.{name}": NONE
        for name in ("async_schedule_update_ha_state", "async_write_ha_state", "schedule_update_ha_state")
    },
    **{
        f"homeassistant.helpers.update_coordinator.DataUpdateCoordinator.{name}": NONE
        for name in ("async_set_update_error", "async_set_updated_data", "async_update_listeners")
    },
    "playwright.async_api.async_playwright": Protocol.ASYNC_WITH,
    **{f"pymodbus.client.AsyncModbus{transport}Client.close": NONE for transport in ("Serial", "Tcp", "Tls", "Udp")},
    "slack.RTMClient.stop": NONE,
    "snapcast.control.server.Snapserver.stop": NONE,
    "websockets.connect": _EITHER | Protocol.FOR | Protocol.ASYNC_FOR,
    "websockets.serve": _EITHER | Protocol.FOR,
}

DATA = frozenset(
    {
        *(f"{module}.{name}" for module in ("json", "orjson", "ujson") for name in ("load", "loads")),
        *("httpx.Response.json", "yaml.load", "yaml.safe_load", *_ANSWERED_JSON),
    }
)
"""What gives numbers, texts, lists and dicts, whose elements are such in turn: nothing of them can be awaited."""
