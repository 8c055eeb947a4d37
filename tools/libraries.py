"""The libraries of which stubs are written, and what their sources do not show.

What is written here by hand was seen on objects of the clients of openai 3.57 and anthropic 2.14 (behind decorators,
too, stand coroutine functions), and read in the code of aiofiles 25.1 (``threadpool/``), aiohttp 3.14
(``client.py``), aiomysql 0.3 (``connection.py``, ``pool.py``, ``utils.py``), aiosqlite 0.22 (``context.py``,
``core.py``), asyncpg 0.32 (``connection.py``, ``pool.py``) and SQLAlchemy 2.1 (``ext/asyncio/session.py``), where
what a call gives depends on a type variable or is not said, of FastAPI 0.165, of kubernetes-asyncio 36.1
(``config/incluster_config.py``), of Quart 0.22 (``globals.py``: a request is what ``request`` stands for), of
SQLModel 0.0.50 (``ext/asyncio/session.py``), of websockets 17.4 (``__init__.py``; the older classes in
``legacy/protocol.py``), of python-telegram-bot 22.8 (what the type variables of ``telegram.ext`` stand for), of groq
1.7 and of supabase and postgrest 2.34. A session of ``sqlalchemy.orm`` that is entered with ``async with`` was made
by a ``sessionmaker`` with ``class_=AsyncSession``.
"""

from __future__ import annotations

from typing import NamedTuple

QUERIES = frozenset(
    """
    all annotate alias complex_filter defer difference distinct exclude extra filter intersection none only order_by
    prefetch_related reverse select_for_update select_related union using values values_list
    """.split()  # noqa: SIM905 - as readable as a list of words gets
)
MANAGER = """
class Manager(QuerySet): ...
from django.db.models.base import Model as _Model
class Model(_Model):
    objects: Manager
"""
SYNC_TO_ASYNC = """
from collections.abc import Callable, Coroutine
from typing import Any
def sync_to_async() -> Callable[..., Coroutine[Any, Any, Any]]: ...
"""


AIOFILES = """
from collections.abc import Generator
class _File:
    async def close(self): ...
    async def flush(self): ...
    async def read(self): ...
    async def readline(self): ...
    async def readlines(self): ...
    async def seek(self): ...
    async def tell(self): ...
    async def truncate(self): ...
    async def write(self): ...
    async def writelines(self): ...
class _Opened:
    async def __aenter__(self) -> _File: ...
    def __await__(self) -> Generator[None, None, _File]: ...
def open() -> _Opened: ...
"""
AIOHTTP = """
from collections.abc import Generator
from aiohttp.client import ClientSession as _Session
from aiohttp.client_reqrep import ClientResponse as _Response
from aiohttp.client_ws import ClientWebSocketResponse as _WebSocket
class _Request:
    async def __aenter__(self) -> _Response: ...
    def __await__(self) -> Generator[None, None, _Response]: ...
class _Connection:
    async def __aenter__(self) -> _WebSocket: ...
    def __await__(self) -> Generator[None, None, _WebSocket]: ...
class ClientSession(_Session):
    async def __aenter__(self) -> ClientSession: ...
    def delete(self) -> _Request: ...
    def get(self) -> _Request: ...
    def head(self) -> _Request: ...
    def options(self) -> _Request: ...
    def patch(self) -> _Request: ...
    def post(self) -> _Request: ...
    def put(self) -> _Request: ...
    def request(self) -> _Request: ...
    def ws_connect(self) -> _Connection: ...
def request() -> _Request: ...
"""
AIOMYSQL = """
from collections.abc import Generator
from aiomysql.connection import Connection as _OneConnection
from aiomysql.pool import Pool as _OnePool
class _Cursors:
    async def __aenter__(self) -> Cursor: ...
    def __await__(self) -> Generator[None, None, Cursor]: ...
class Connection(_OneConnection):
    def cursor(self) -> _Cursors: ...
class _Connections:
    async def __aenter__(self) -> Connection: ...
    def __await__(self) -> Generator[None, None, Connection]: ...
class Pool(_OnePool):
    def acquire(self) -> _Connections: ...
class _Pools:
    async def __aenter__(self) -> Pool: ...
    def __await__(self) -> Generator[None, None, Pool]: ...
def connect() -> _Connections: ...
def create_pool() -> _Pools: ...
"""
AIOSQLITE = """
from collections.abc import Generator
from aiosqlite.core import Connection as _OneConnection
class _Cursors:
    async def __aenter__(self) -> Cursor: ...
    def __await__(self) -> Generator[None, None, Cursor]: ...
class Connection(_OneConnection):
    async def __aenter__(self) -> Connection: ...
    def __await__(self) -> Generator[None, None, Connection]: ...
    def cursor(self) -> _Cursors: ...
    def execute(self) -> _Cursors: ...
    def execute_fetchall(self): ...
    def execute_insert(self): ...
    def executemany(self) -> _Cursors: ...
    def executescript(self) -> _Cursors: ...
def connect() -> Connection: ...
"""
ASYNCPG = """
from collections.abc import Generator
from asyncpg.pool import Pool as _OnePool
class _Acquired:
    async def __aenter__(self) -> Connection: ...
    def __await__(self) -> Generator[None, None, Connection]: ...
class Pool(_OnePool):
    async def __aenter__(self) -> Pool: ...
    def __await__(self) -> Generator[None, None, Pool]: ...
    def acquire(self) -> _Acquired: ...
async def connect() -> Connection: ...
def create_pool() -> Pool: ...
"""
FASTAPI = """
from starlette.requests import Request as Request
from starlette.websockets import WebSocket as WebSocket
"""
QUART = """
request: Request
websocket: Websocket
"""
OPENAI = """
from openai._client import AsyncOpenAI as _Client
class _Created:
    async def create(self): ...
class _Completions(_Created):
    async def parse(self): ...
    async def retrieve(self): ...
    async def delete(self): ...
class _Chat:
    completions: _Completions
class _Images:
    async def create_variation(self): ...
    async def edit(self): ...
    async def generate(self): ...
class _Audio:
    speech: _Created
    transcriptions: _Created
    translations: _Created
class _Stored(_Created):
    async def content(self): ...
    async def delete(self): ...
    async def retrieve(self): ...
class AsyncOpenAI(_Client):
    audio: _Audio
    chat: _Chat
    completions: _Created
    embeddings: _Created
    files: _Stored
    images: _Images
    moderations: _Created
    responses: _Completions
class AsyncAzureOpenAI(AsyncOpenAI): ...
class AsyncClient(AsyncOpenAI): ...
"""
ANTHROPIC = """
from anthropic._client import AsyncAnthropic as _Client
class _Messages:
    async def count_tokens(self): ...
    async def create(self): ...
class AsyncAnthropic(_Client):
    messages: _Messages
class AsyncClient(AsyncAnthropic): ...
"""


SQLALCHEMY = """
from sqlalchemy.ext.asyncio.scoping import async_scoped_session as _Scoped
from sqlalchemy.ext.asyncio.session import async_sessionmaker as _Maker
class _Session:
    async def __aenter__(self) -> AsyncSession: ...
class async_sessionmaker(_Maker):
    def __call__(self) -> AsyncSession: ...
    def begin(self) -> _Session: ...
class async_scoped_session(_Scoped):
    def __call__(self) -> AsyncSession: ...
"""
SQLALCHEMY_ORM = """
from sqlalchemy.ext.asyncio.session import AsyncSession as _AsyncSession
class Session:
    def __enter__(self): ...
    async def __aenter__(self) -> _AsyncSession: ...
class sessionmaker:
    def __call__(self) -> Session: ...
    def begin(self) -> Session: ...
"""
SQLMODEL = """
from sqlalchemy.ext.asyncio.session import AsyncSession as _AsyncSession
class AsyncSession(_AsyncSession):
    async def exec(self): ...
"""
WEBSOCKETS = """
from websockets.asyncio.client import ClientConnection as ClientConnection
from websockets.asyncio.client import connect as connect
from websockets.asyncio.server import ServerConnection as ServerConnection
class _Protocol:
    async def close(self): ...
    async def ping(self): ...
    async def pong(self): ...
    async def recv(self): ...
    async def send(self): ...
    async def wait_closed(self): ...
class WebSocketClientProtocol(_Protocol): ...
class WebSocketServerProtocol(_Protocol): ...
"""
WEBSOCKETS_CLIENT = """
from websockets import WebSocketClientProtocol as WebSocketClientProtocol
from websockets.asyncio.client import connect as connect
"""
WEBSOCKETS_SERVER = """
from websockets import WebSocketServerProtocol as WebSocketServerProtocol
"""
TELEGRAM = """
from telegram.ext._application import Application as _Application
from telegram.ext._callbackcontext import CallbackContext as _Context
from telegram.ext._extbot import ExtBot as ExtBot
class Application(_Application):
    bot: ExtBot
class CallbackContext(_Context):
    bot: ExtBot
class ContextTypes:
    DEFAULT_TYPE: type[CallbackContext]
"""
GROQ = """
class _Created:
    async def create(self): ...
class _Chat:
    completions: _Created
class _Audio:
    speech: _Created
    transcriptions: _Created
    translations: _Created
class _Models:
    async def list(self): ...
    async def retrieve(self): ...
class AsyncGroq:
    audio: _Audio
    chat: _Chat
    embeddings: _Created
    models: _Models
    async def close(self): ...
class AsyncClient(AsyncGroq): ...
"""
_NARROWING = """
    contained_by contains delete eq filter gt gte ilike in_ insert is_ like limit lt lte match maybe_single neq not_
    offset or_ order overlaps range select single text_search update upsert
"""
SUPABASE = f"""
class _Query:
    async def execute(self): ...
{"".join(f"    def {name}(self) -> _Query: ...{chr(10)}" for name in _NARROWING.split())}class _Auth:
    async def get_session(self): ...
    async def get_user(self): ...
    async def refresh_session(self): ...
    async def set_session(self): ...
    async def sign_in_with_otp(self): ...
    async def sign_in_with_password(self): ...
    async def sign_out(self): ...
    async def sign_up(self): ...
    async def update_user(self): ...
class AsyncClient:
    auth: _Auth
    @classmethod
    async def create(cls) -> AsyncClient: ...
    def from_(self) -> _Query: ...
    def rpc(self) -> _Query: ...
    def table(self) -> _Query: ...
class AClient(AsyncClient): ...
async def acreate_client() -> AsyncClient: ...
async def create_async_client() -> AsyncClient: ...
"""
KUBERNETES = """
def load_incluster_config() -> None: ...
"""


class Library(NamedTuple):
    """A library, as its wheel is called, and its public modules."""

    wheel: str
    modules: tuple[str, ...]
    within: str | tuple[str, ...] = ""
    """How the names of the modules begin whose classes count; all that are reached if empty."""
    coroutines: frozenset[str] = frozenset()
    """A method that only returns what one of these gives, by whatever type it says, makes a coroutine as well."""
    changed: frozenset[str] = frozenset()
    """Methods that are plain ones in a version that is still in use."""
    chaining: frozenset[str] = frozenset()
    """Methods that give another object of their class, as the library's documentation says."""
    more: str = ""
    """What the library makes while it runs, and its sources do not show; for the first of the modules."""


_OF_UPDATES = (
    *("bot", "callbackquery", "chat", "files", "inline", "message", "payment", "update", "user"),
    *("chatjoinrequest", "chatmemberupdated"),
)

LIBRARIES = (
    Library("aio_pika", ("aio_pika",)),
    Library("aiodocker", ("aiodocker",)),
    Library("aioftp", ("aioftp",)),
    Library("aioimaplib", ("aioimaplib",)),
    Library("aiojobs", ("aiojobs",)),
    Library("aioodbc", ("aioodbc",)),
    Library("aiofiles", ("aiofiles", "aiofiles.os"), more=AIOFILES),
    Library("aiohttp", ("aiohttp",), ("aiohttp.client", "aiohttp.streams"), more=AIOHTTP),
    Library(
        "aiohttp",
        ("aiohttp.web",),
        ("aiohttp.web_request", "aiohttp.web_response", "aiohttp.web_runner", "aiohttp.web_ws"),
    ),
    Library("aiogram", ("aiogram",), "aiogram.client"),
    Library("aiokafka", ("aiokafka",)),
    Library("aiomcache", ("aiomcache",), changed=frozenset({"close"})),
    Library("aiomqtt", ("aiomqtt",)),
    Library("aiomysql", ("aiomysql",), more=AIOMYSQL),
    Library("aiopg", ("aiopg",)),
    Library("aiortc", ("aiortc",), "aiortc"),
    Library("aiosmtplib", ("aiosmtplib",)),
    Library("aiosqlite", ("aiosqlite",), more=AIOSQLITE),
    Library("anthropic", ("anthropic",), "anthropic._client", more=ANTHROPIC),
    Library("anyio", ("anyio", "anyio.abc", "anyio.to_thread", "anyio.from_thread")),
    Library("asyncpg", ("asyncpg",), more=ASYNCPG),
    Library("asyncssh", ("asyncssh",)),
    Library("bleak", ("bleak",), "bleak"),
    Library(
        "discord_py",
        ("discord", "discord.ext.commands"),
        changed=frozenset({"load_extension", "reload_extension", "unload_extension", "add_cog", "remove_cog"}),
    ),
    Library("asgiref", ("asgiref.sync",), "asgiref.none", more=SYNC_TO_ASYNC),
    Library("django", ("django.db.models",), "django.db.models", chaining=QUERIES, more=MANAGER),
    Library("databases", ("databases",)),
    Library("dbus_fast", ("dbus_fast.aio",)),
    Library("disnake", ("disnake", "disnake.ext.commands")),
    Library("fastapi", ("fastapi",), "fastapi.datastructures", more=FASTAPI),
    Library("gql", ("gql",)),
    Library("grpcio", ("grpc.aio",)),
    Library(
        "homeassistant",
        (
            "homeassistant.core",
            "homeassistant.config_entries",
            "homeassistant.helpers.entity",
            "homeassistant.helpers.update_coordinator",
        ),
        ("homeassistant.core", "homeassistant.config_entries", "homeassistant.helpers."),
    ),
    Library("httpx", ("httpx",), "httpx._client"),
    Library("kubernetes_asyncio", ("kubernetes_asyncio.config",), more=KUBERNETES),
    Library("matrix_nio", ("nio",)),
    Library("mcp", ("mcp",)),
    Library("nats_py", ("nats",)),
    Library("neo4j", ("neo4j",), "neo4j._async"),
    Library("ollama", ("ollama",)),
    Library("openai", ("openai",), "openai._client", more=OPENAI),
    Library("playwright", ("playwright.async_api",)),
    Library("pymongo", ("pymongo",), "pymongo.asynchronous"),
    Library("pyppeteer", ("pyppeteer", "pyppeteer.page", "pyppeteer.browser")),
    Library("python_socketio", ("socketio",), "socketio.async"),
    Library("qdrant_client", ("qdrant_client",), "qdrant_client.async_qdrant_client"),
    Library("quart", ("quart",), "quart.wrappers", more=QUART),
    Library(
        "redis",
        ("redis.asyncio", "redis.asyncio.lock"),
        ("redis.asyncio.client", "redis.asyncio.lock"),
        frozenset({"self.execute_command"}),
    ),
    Library("sqlalchemy", ("sqlalchemy.ext.asyncio",), "sqlalchemy.ext.asyncio", more=SQLALCHEMY),
    Library("sqlalchemy", ("sqlalchemy.orm",), "sqlalchemy.none", more=SQLALCHEMY_ORM),
    Library("sqlmodel", ("sqlmodel.ext.asyncio.session",), "sqlmodel.none", more=SQLMODEL),
    Library("slack_sdk", ("slack_sdk.web.async_client",)),
    Library("starlette", ("starlette.requests", "starlette.websockets", "starlette.datastructures")),
    Library("telethon", ("telethon",), "telethon."),
    Library("temporalio", ("temporalio.client", "temporalio.worker", "temporalio.workflow")),
    Library("tortoise_orm", ("tortoise", "tortoise.models")),
    Library("trio", ("trio", "trio.abc", "trio.to_thread", "trio.from_thread", "trio.lowlevel")),
    Library("websockets", ("websockets.asyncio.client", "websockets.asyncio.server"), "websockets.asyncio"),
    Library("websockets", ("websockets",), "websockets.none", more=WEBSOCKETS),
    Library("websockets", ("websockets.client",), "websockets.none", more=WEBSOCKETS_CLIENT),
    Library("websockets", ("websockets.server",), "websockets.none", more=WEBSOCKETS_SERVER),
    Library("zeroconf", ("zeroconf.asyncio",)),
    Library("asyncua", ("asyncua",), "asyncua"),
    Library("beanie", ("beanie",), "beanie"),
    Library("e2b", ("e2b",), "e2b"),
    Library("elasticsearch", ("elasticsearch",), "elasticsearch._async"),
    Library("google_genai", ("google.genai",), "google.genai"),
    Library("groq", ("groq",), "groq.none", more=GROQ),
    Library("huggingface_hub", ("huggingface_hub",), "huggingface_hub.inference._generated._async_client"),
    Library("janus", ("janus",)),
    Library("odmantic", ("odmantic",), "odmantic"),
    Library("opensearch_py", ("opensearchpy",), "opensearchpy._async"),
    Library("pinecone", ("pinecone",), "pinecone"),
    Library("psycopg", ("psycopg",), "psycopg"),
    Library("Pyrogram", ("pyrogram",), "pyrogram"),
    Library("python_telegram_bot", ("telegram",), tuple(f"telegram._{name}" for name in _OF_UPDATES)),
    Library("python_telegram_bot", ("telegram.ext",), "telegram.ext", more=TELEGRAM),
    Library("replicate", ("replicate",), "replicate"),
    Library("supabase", ("supabase",), "supabase.none", more=SUPABASE),
    Library("pytelegrambotapi", ("telebot.async_telebot",), "telebot.async_telebot"),
    Library("tweepy", ("tweepy.asynchronous",), "tweepy.asynchronous"),
    Library("web3", ("web3",), "web3"),
)
