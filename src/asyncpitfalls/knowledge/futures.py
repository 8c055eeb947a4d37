"""Callables that give something to await, other than coroutine functions.

Source: Python documentation, "Coroutines and Tasks" (``gather``, ``shield``), "Event Loop" (``run_in_executor``),
"Futures" (``wrap_future``); of Tornado 6.6 its code (``IOLoop.run_in_executor``). Tasks are not here: to keep one is
another matter than to await it. Of aiogram 3.31 (``types/``; in version 2 these were coroutine functions), aiohttp
3.14, aiomysql 0.3, aiosqlite 0.22, asyncpg 0.32, Motor 3.7 (``frameworks/asyncio``: it works in threads) and Tortoise
1.1 their code.
"""

from __future__ import annotations

STARTING = frozenset(
    {
        "asyncio.gather",
        "asyncio.shield",
        "asyncio.wrap_future",
        "asyncio.AbstractEventLoop.run_in_executor",
        "tornado.ioloop.IOLoop.run_in_executor",
    }
)
"""They set work going, with which the caller is to wait for it."""

_WRITING = (
    *("bulk_write", "create_index", "create_indexes", "delete_many", "delete_one", "drop", "drop_index"),
    *("drop_indexes", "find_one_and_delete", "find_one_and_replace", "find_one_and_update", "insert_many"),
    *("insert_one", "rename", "replace_one", "update_many", "update_one"),
)

STARTING_ELSEWHERE = frozenset(
    {
        *(f"motor.motor_asyncio.AsyncIOMotorCollection.{name}" for name in _WRITING),
        *(f"motor.motor_asyncio.AsyncIOMotorDatabase.{name}" for name in ("create_collection", "drop_collection")),
        "motor.motor_asyncio.AsyncIOMotorClient.drop_database",
    }
)
"""Those of them that hand the work to a thread of their own; it goes on although nobody waits."""

GIVING_FUTURES = frozenset(
    {
        *(
            f"motor.motor_asyncio.AsyncIOMotorCollection.{name}"
            for name in (
                "count_documents",
                "distinct",
                "estimated_document_count",
                "find_one",
                "index_information",
                "options",
            )
        ),
        *(
            f"motor.motor_asyncio.AsyncIOMotorDatabase.{name}"
            for name in ("command", "dereference", "list_collection_names", "validate_collection")
        ),
        *(
            f"motor.motor_asyncio.AsyncIOMotorClient.{name}"
            for name in ("list_database_names", "server_info", "start_session")
        ),
    }
)
"""What else gives futures: of what it reads, so that nobody drops them."""

GIVING_IDLE_OBJECTS = frozenset({"redbot.core.config.Group", "redbot.core.config.Value"})
"""Classes whose objects, when called, give one that does nothing before it is awaited, or entered.

Read in the code of Red-DiscordBot 3.5 (``core/config.py``).
"""

GIVING_STARTED = ("mpd.asyncio.MPDClient().",)
"""How the paths of methods begin that send a command there and then, and give a future of the answer.

Read in the code of python-mpd2 3.1 (``asyncio.py``).
"""

STARTING_BY_NAME = frozenset(
    {
        *("apply_async", "create_background_task", "create_task", "ensure_future", "run_in_executor", "schedule"),
        *("spawn", "start_soon", "submit", "write_message"),
        *("async_add_executor_job", "async_add_import_executor_job", "async_add_job", "async_create_background_task"),
        *("async_create_task", "async_run_hass_job", "async_run_job", "async_schedule_reload"),
    }
)
"""The names of methods that set work going by themselves: to wait for it, or not, is up to the caller.

Read in the code of asyncio, Home Assistant 2025.4 (``core.py``) and Tornado 6.6 (``websocket.py``).
"""

_HTTP = ("delete", "get", "head", "options", "patch", "post", "put", "request", "ws_connect")
_SQLITE = ("cursor", "execute", "execute_fetchall", "execute_insert", "executemany", "executescript")

_SENDING = tuple(
    f"{verb}{what}"
    for verb in ("answer", "reply")
    for what in (
        *("", "_animation", "_audio", "_contact", "_dice", "_document", "_game", "_invoice", "_location"),
        *("_media_group", "_photo", "_poll", "_sticker", "_venue", "_video", "_video_note", "_voice"),
    )
)
_CHANGING = ("copy_to", "delete", "edit_caption", "edit_media", "edit_reply_markup", "edit_text", "forward", "pin")

IDLE = frozenset(
    {
        *(
            f"aiogram.types.{owner}.{name}"
            for owner in ("Message", "CallbackQuery.message")
            for name in (*_SENDING, *_CHANGING, "unpin")
        ),
        *("aiogram.types.CallbackQuery.answer", "aiogram.types.InlineQuery.answer"),
        *("aiogram.types.ChatJoinRequest.approve", "aiogram.types.ChatJoinRequest.decline"),
        "aiohttp.request",
        *(f"aiohttp.ClientSession.{name}" for name in _HTTP),
        *("aiomysql.connect", "aiomysql.create_pool", "aiomysql.Connection.cursor", "aiomysql.Pool.acquire"),
        *(f"aiosqlite.Connection.{name}" for name in _SQLITE),
        "asyncpg.Pool.acquire",
        *(f"tortoise.queryset.QuerySet.{name}" for name in ("count", "delete", "exists", "update")),
    }
)
"""What they give does nothing before it is awaited, or entered with ``async with``."""
