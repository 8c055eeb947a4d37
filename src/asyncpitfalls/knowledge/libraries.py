"""What is known of libraries beside their stubs, which lie in the folder ``stubs`` beside this file.

Source: the classes and coroutine functions of patchright 1.64.3 and playwright 1.65, compared name by name.
"""

from __future__ import annotations

import re

SAME_AS = {"ib_insync": "ib_async", "patchright": "playwright"}
"""Packages that offer what another one offers, module by module."""

CALLED_WITHOUT_AWAIT = frozenset({"pyrogram", "pytgcalls", "telethon"})
"""Packages that replace their coroutine functions by others which need no ``await`` where no loop runs.

Their sources therefore do not tell what their functions are. Source: the module ``sync`` of each.
"""

BEFORE_ANY_FILE = frozenset(
    {
        *("abc", "atexit", "builtins", "codecs", "errno", "faulthandler", "gc", "genericpath", "io", "itertools"),
        *("marshal", "ntpath", "os", "posixpath", "site", "stat", "sys", "time", "zipimport"),
    }
)
"""Modules that are part of the interpreter, or loaded when it starts: no file of the same name stands in for them.

Source: Python documentation, "importlib" (``BuiltinImporter`` and ``FrozenImporter`` come first in ``sys.meta_path``).
"""

NEEDING_RESULTS = frozenset(
    """
    aiofiles aiohttp aiokafka aiomysql aiopg aiosmtplib aiosqlite anthropic asyncpg asyncssh bleak databases discord
    disnake elasticsearch groq httpx openai playwright pymongo pyrogram redbot redis slack_sdk sqlalchemy telegram
    telethon tortoise websockets
    """.split()  # noqa: SIM905 - as readable as a list of words gets
)
"""Packages of whose coroutine functions none takes an awaitable: they send, store or ask for what they are given."""

ASYNC_ON_LOOPS_ALONE = {
    "pyrogram": "pyrogram",
    "pytgcalls": "pytgcalls",
    "telegram": "telegram",
    "telethon": "telethon.sync",
}
"""Packages of which a plain function may call the same methods without ``await``, and a coroutine may not.

By the module that makes it so, for all who import the package, wherever a project imports that. Sources: the module
``sync`` of Pyrogram and of py-tgcalls, which every import of them runs, and that of Telethon, which is to be asked for
("Compatibility and Convenience"); python-telegram-bot, whose methods became coroutine functions in version 20, when
handlers did ("Transition guide to Version 20.0").
"""

IS_MADE_OF_PLAIN_CLASS = re.compile(r"sql(?:alchemy|model)\b[^(]*\bsessionmaker\((?![^)]*Async)").match
"""Tells paths of what SQLAlchemy's ``sessionmaker`` gives that was not told a class with coroutine functions.

Source: SQLAlchemy documentation, "Asynchronous I/O" (``sessionmaker(engine, class_=AsyncSession)``, before
``async_sessionmaker``).
"""
