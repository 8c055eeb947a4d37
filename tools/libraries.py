"""The libraries of which stubs are written, and what their sources do not show.

What stands in ``written``, by hand, was seen on objects of the clients of openai 3.57 and anthropic 2.14 (there,
behind decorators, stand coroutine functions), and read in the code of aiofiles 25.1 (``threadpool/``), aiohttp 3.14
(``client.py``), aiomysql 0.3 (``connection.py``, ``pool.py``, ``utils.py``), aiosqlite 0.22 (``context.py``,
``core.py``), asyncpg 0.32 (``connection.py``, ``pool.py``) and SQLAlchemy 2.1 (``ext/asyncio/session.py``), where
what a call gives depends on a type variable or is not said, of asyncssh 2.24 (``misc.py``: what its decorator makes of
``connect``), langchain-core 1.8 (``runnables/base.py``: what chains and models share), neo4j 6.4 (``_async/work/``:
behind a decorator of their own stand coroutine functions), Telethon 1.45 (``events/newmessage.py``), of FastAPI
0.165, of kubernetes-asyncio 36.1 (``config/incluster_config.py``), of Quart 0.22 (``globals.py``: a request is what
``request`` stands for), of SQLModel 0.0.50 (``ext/asyncio/session.py``), of websockets 17.4 (``__init__.py``; the older
classes in ``legacy/protocol.py``), of python-telegram-bot 22.8 (what the type variables of ``telegram.ext`` stand for),
of Red-DiscordBot 3.5 (``core/bot.py``, ``core/commands/context.py``), of groq 1.7 and of supabase and postgrest 2.34. A
session of ``sqlalchemy.orm`` that is entered with ``async with`` was made by a ``sessionmaker`` with
``class_=AsyncSession``.
"""

from __future__ import annotations

from tools.further_libraries import FURTHER
from tools.libraries_by_subject import BY_SUBJECT
from tools.library import Library, written

QUERIES = frozenset(
    """
    all annotate alias complex_filter defer difference distinct exclude extra filter intersection none only order_by
    prefetch_related reverse select_for_update select_related union using values values_list
    """.split()  # noqa: SIM905 - as readable as a list of words gets
)


_OF_UPDATES = (
    *("bot", "callbackquery", "chat", "files", "inline", "message", "payment", "update", "user"),
    *("chatjoinrequest", "chatmemberupdated"),
)

HELPERS = (
    *("condition", "config_entry_oauth2_flow", "discovery", "entity", "entity_component", "entity_registry"),
    *("instance_id", "integration_platform", "intent", "reload", "script", "service", "state", "storage"),
    *("system_info", "translation", "trigger", "update_coordinator"),
)
"""The helpers of Home Assistant that integrations use."""

LIBRARIES = (
    Library("aio_pika", ("aio_pika",)),
    Library("aiodocker", ("aiodocker",)),
    Library("aioftp", ("aioftp",)),
    Library("aioimaplib", ("aioimaplib",)),
    Library("aiojobs", ("aiojobs",)),
    Library("aioodbc", ("aioodbc",)),
    Library("aiofiles", ("aiofiles",), more=written("aiofiles")),
    Library("aiofiles", ("aiofiles.os",), more=written("aiofiles_os")),
    Library("aiofiles", ("aiofiles.ospath",), "aiofiles.none", more=written("aiofiles_paths")),
    Library("aiohttp", ("aiohttp",), ("aiohttp.client", "aiohttp.streams"), more=written("aiohttp")),
    Library(
        "aiohttp",
        ("aiohttp.web",),
        ("aiohttp.web_request", "aiohttp.web_response", "aiohttp.web_runner", "aiohttp.web_ws"),
    ),
    Library("aiogram", ("aiogram",), ("aiogram.client", "aiogram.dispatcher.dispatcher")),
    Library("aiogram", ("aiogram.fsm.context",), "aiogram.fsm.context"),
    Library("aiokafka", ("aiokafka",)),
    Library("aiomcache", ("aiomcache",), changed=frozenset({"close"})),
    Library("aiomqtt", ("aiomqtt",)),
    Library("aiomysql", ("aiomysql",), more=written("aiomysql")),
    Library("aiopg", ("aiopg",)),
    Library("aiortc", ("aiortc",), "aiortc"),
    Library("aiosmtplib", ("aiosmtplib",)),
    Library("aiosqlite", ("aiosqlite",), more=written("aiosqlite")),
    Library("anthropic", ("anthropic",), "anthropic._client", more=written("anthropic")),
    Library("anyio", ("anyio", "anyio.abc", "anyio.to_thread", "anyio.from_thread")),
    Library("asyncpg", ("asyncpg",), more=written("asyncpg")),
    Library("asyncssh", ("asyncssh",), more=written("asyncssh")),
    Library("bleak", ("bleak",), "bleak"),
    Library(
        "discord_py",
        ("discord", "discord.ext.commands"),
    ),
    Library("asgiref", ("asgiref.sync",), "asgiref.none", more=written("sync_to_async")),
    Library("django", ("django.db.models",), "django.db.models", chaining=QUERIES, more=written("manager")),
    Library("databases", ("databases",)),
    Library("dbus_fast", ("dbus_fast.aio",)),
    Library("disnake", ("disnake", "disnake.ext.commands")),
    Library("fastapi", ("fastapi",), "fastapi.datastructures", more=written("fastapi")),
    Library("gql", ("gql",)),
    Library("grpcio", ("grpc.aio",)),
    Library(
        "homeassistant",
        (
            "homeassistant.core",
            "homeassistant.config_entries",
            *("homeassistant.loader", "homeassistant.setup", "homeassistant.components.mqtt"),
            *("homeassistant.components.panel_custom", "homeassistant.components.recorder.statistics"),
            *(f"homeassistant.helpers.{name}" for name in HELPERS),
        ),
        ("homeassistant.core", "homeassistant.config_entries", "homeassistant.helpers."),
    ),
    Library("httpx", ("httpx",), ("httpx._client", "httpx._models")),
    Library("jinja2", ("jinja2",), "jinja2.environment"),
    Library("kubernetes_asyncio", ("kubernetes_asyncio.config",), more=written("kubernetes")),
    Library(
        "langchain_core", ("langchain_core.runnables",), "langchain_core.none", more=written("langchain_runnables")
    ),
    Library(
        "langchain_core", ("langchain_core.language_models",), "langchain_core.none", more=written("langchain_models")
    ),
    Library("langchain_core", ("langchain_core.prompts",), "langchain_core.none", more=written("langchain_prompts")),
    Library("langchain_core", ("langchain_core.tools",), "langchain_core.none", more=written("langchain_tools")),
    Library(
        "langchain_core", ("langchain_core.vectorstores",), "langchain_core.none", more=written("langchain_stores")
    ),
    Library(
        "langchain_core", ("langchain_core.embeddings",), "langchain_core.none", more=written("langchain_embeddings")
    ),
    Library("langchain_openai", ("langchain_openai",), "langchain_openai.none", more=written("langchain_openai")),
    Library(
        "langchain_anthropic", ("langchain_anthropic",), "langchain_anthropic.none", more=written("langchain_anthropic")
    ),
    Library("matrix_nio", ("nio",)),
    Library("mcp", ("mcp",)),
    Library("nats_py", ("nats",)),
    Library("neo4j", ("neo4j",), "neo4j._async", more=written("neo4j")),
    Library("ollama", ("ollama",)),
    Library("openai", ("openai",), "openai._client", more=written("openai")),
    Library("playwright", ("playwright.async_api",)),
    Library("pymongo", ("pymongo",), "pymongo.asynchronous"),
    Library("pyppeteer", ("pyppeteer", "pyppeteer.page", "pyppeteer.browser")),
    Library("python_socketio", ("socketio",), "socketio.async"),
    Library("qdrant_client", ("qdrant_client",), "qdrant_client.async_qdrant_client"),
    Library("quart", ("quart",), "quart.wrappers", more=written("quart")),
    Library(
        "redis",
        ("redis.asyncio", "redis.asyncio.lock"),
        ("redis.asyncio.client", "redis.asyncio.lock"),
        frozenset({"self.execute_command"}),
    ),
    Library("sqlalchemy", ("sqlalchemy.ext.asyncio",), "sqlalchemy.ext.asyncio", more=written("sqlalchemy")),
    Library("sqlalchemy", ("sqlalchemy.orm",), "sqlalchemy.none", more=written("sqlalchemy_orm")),
    Library("sqlmodel", ("sqlmodel.ext.asyncio.session",), "sqlmodel.none", more=written("sqlmodel")),
    Library("slack_sdk", ("slack_sdk.web.async_client",)),
    Library("starlette", ("starlette.requests", "starlette.websockets", "starlette.datastructures")),
    Library("telethon", ("telethon", "telethon.tl.custom"), "telethon."),
    Library("telethon", ("telethon.events",), "telethon.none", more=written("telethon_events")),
    Library("temporalio", ("temporalio.client", "temporalio.worker", "temporalio.workflow")),
    Library("tortoise_orm", ("tortoise", "tortoise.models")),
    Library("trio", ("trio", "trio.abc", "trio.to_thread", "trio.from_thread", "trio.lowlevel")),
    Library("websockets", ("websockets.asyncio.client", "websockets.asyncio.server"), "websockets.asyncio"),
    Library("websockets", ("websockets",), "websockets.none", more=written("websockets")),
    Library("websockets", ("websockets.client",), "websockets.none", more=written("websockets_client")),
    Library("websockets", ("websockets.server",), "websockets.none", more=written("websockets_server")),
    Library("zeroconf", ("zeroconf.asyncio",)),
    Library("asyncua", ("asyncua",), "asyncua"),
    Library("beanie", ("beanie",), "beanie"),
    Library("e2b", ("e2b",), "e2b"),
    Library("elasticsearch", ("elasticsearch",), "elasticsearch._async"),
    Library("google_genai", ("google.genai",), "google.genai"),
    Library("groq", ("groq",), "groq.none", more=written("groq")),
    Library("huggingface_hub", ("huggingface_hub",), "huggingface_hub.inference._generated._async_client"),
    Library("janus", ("janus",)),
    Library("motor", ("motor.motor_asyncio",), "motor.none", more=written("motor")),
    Library("odmantic", ("odmantic",), "odmantic"),
    Library("opensearch_py", ("opensearchpy",), "opensearchpy._async"),
    Library("pinecone", ("pinecone",), "pinecone"),
    Library("psycopg", ("psycopg",), "psycopg"),
    Library("Pyrogram", ("pyrogram", "pyrogram.types"), "pyrogram"),
    Library("python_telegram_bot", ("telegram",), tuple(f"telegram._{name}" for name in _OF_UPDATES)),
    Library("python_telegram_bot", ("telegram.ext",), "telegram.ext", more=written("telegram")),
    Library("red_discordbot", ("redbot.core.commands",), "redbot.none", more=written("redbot_commands")),
    Library("red_discordbot", ("redbot.core.bot",), "redbot.none", more=written("redbot_bot")),
    Library("red_discordbot", ("redbot.core.config",), "redbot.none", more=written("redbot_config")),
    Library(
        "red_discordbot", ("redbot.core",), "redbot.none", more="\nfrom redbot.core.config import Config as Config\n"
    ),
    Library("red_discordbot", ("redbot.core.bank",), "redbot.none"),
    Library("red_discordbot", ("redbot.core.modlog",), "redbot.none"),
    Library("replicate", ("replicate",), "replicate"),
    Library("supabase", ("supabase",), "supabase.none", more=written("supabase")),
    Library("pytelegrambotapi", ("telebot.async_telebot",), "telebot.async_telebot"),
    Library("tweepy", ("tweepy.asynchronous",), "tweepy.asynchronous"),
    Library("web3", ("web3",), "web3"),
    *FURTHER,
    *BY_SUBJECT,
)
