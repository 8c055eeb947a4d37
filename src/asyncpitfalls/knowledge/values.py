"""Callables that need a value itself, so that a coroutine in its place is a mistake.

Source: Python documentation, "Built-in Functions", "json", "logging"; the documentation of aiohttp ("Web Server
Reference"), Beautiful Soup ("Making the soup"), discord.py (``Embed``), FastAPI ("Custom Response"), Flask
(``jsonify``), lxml ("Parsing XML and HTML"), orjson, PyYAML, Sanic ("Response"), tqdm and ujson. What a stub's
parameter types refuse needs no row here; these take any object, or one of a protocol.
"""

from __future__ import annotations

_LEVELS = ("debug", "info", "warning", "error", "exception", "critical", "log")

USING = frozenset(
    {
        *(
            f"builtins.{name}"
            for name in (
                *("abs", "all", "any", "bool", "dict", "divmod", "enumerate", "filter", "float", "format", "frozenset"),
                *("int", "iter", "len", "list", "map", "max", "min", "next", "open", "pow", "print", "range", "repr"),
                *("reversed", "round", "set", "sorted", "str", "str.format", "str.join", "sum", "tuple", "zip"),
            )
        ),
        *("pathlib.Path", "pathlib.PurePath", "os.path.join"),
        "json.dump",
        "json.dumps",
        *(
            "orjson.dumps",
            "orjson.loads",
            "ujson.dumps",
            "ujson.loads",
            "yaml.dump",
            "yaml.safe_dump",
            "yaml.safe_load",
        ),
        *("aiohttp.web.Response", "aiohttp.web.json_response", "flask.jsonify", "quart.jsonify"),
        *("fastapi.responses.HTMLResponse", "fastapi.responses.JSONResponse", "fastapi.responses.PlainTextResponse"),
        *("starlette.responses.HTMLResponse", "starlette.responses.JSONResponse"),
        *("starlette.responses.PlainTextResponse", "sanic.response.html", "sanic.response.json", "sanic.response.text"),
        *("bs4.BeautifulSoup", "lxml.etree.HTML", "lxml.etree.fromstring", "lxml.html.fromstring"),
        *("discord.Embed", "discord.File", "disnake.Embed", "tqdm.tqdm"),
        *("discord.abc.Messageable.send", "discord.ext.commands.Context.reply", "discord.ext.commands.Context.send"),
        *("discord.Member.edit", "discord.Message.edit", "discord.Message.reply", "discord.Webhook.send"),
        *("discord.InteractionResponse.edit_message", "discord.InteractionResponse.send_message"),
        *(f"pyrogram.types.Message.{name}" for name in ("edit", "edit_text", "reply", "reply_text")),
        *(
            f"{bot}.send_message"
            for bot in ("aiogram.Bot", "pyrogram.Client", "telegram.Bot", "telethon.TelegramClient")
        ),
        *(f"aiogram.types.Message.{name}" for name in ("answer", "edit_text", "reply")),
        *(f"telegram.Message.{name}" for name in ("edit_text", "reply_text")),
        *(f"logging.{level}" for level in _LEVELS),
        *(f"logging.Logger.{level}" for level in _LEVELS),
        *(f"logging.LoggerAdapter.{level}" for level in _LEVELS),
    }
)
"""Whoever gives them a coroutine gives them the wrong thing."""

FAILING = frozenset(
    f"builtins.{name}"
    for name in (
        *("abs", "all", "any", "divmod", "enumerate", "float", "frozenset", "int", "iter", "len", "list", "max", "min"),
        *("next", "pow", "reversed", "round", "set", "sorted", "sum", "tuple"),
    )
)
"""Those of them whose first argument no coroutine can be: they raise a TypeError."""

WORDS_OF_AWAITABLES = ("any", "await", "callable", "coro", "deferred", "future", "maybe", "promise", "task")
"""What the names of types hold, in small letters, that may stand for something to await."""

COROUTINE_ATTRIBUTES = frozenset(
    {"close", "send", "throw", "__await__", "__class__", "__name__", "__qualname__", "__del__", "__doc__"}
)
"""Attributes that coroutines have, beside those that begin with ``cr_`` (Python documentation, "inspect")."""
INTERNAL_ATTRIBUTES = "cr_"

OF_COROUTINES = frozenset({"__await__", "__hash__", "__iter__", "__next__", "close", "send", "throw"})
"""Methods that some awaitables have."""

OF_LAZY_OBJECTS = frozenset(
    {
        *("__await__", "__aenter__", "__aexit__", "__aiter__", "__anext__", "__enter__", "__exit__"),
        *("__new__", "__init__", "__post_init__", "__del__", "__init_subclass__", "__class_getitem__"),
        *("__doc__", "__module__", "__qualname__", "__slots__", "__annotations__", "__repr__", "__str__"),
    }
)
"""What a class may have whose objects tests, comparisons and operators take for any other object."""

GOING_THROUGH = frozenset(
    {
        *("extend", "isdisjoint", "issubset", "issuperset", "union", "update"),
        *("difference", "difference_update", "intersection", "intersection_update"),
        *("symmetric_difference", "symmetric_difference_update"),
    }
)
"""Methods of lists and sets that go through what they are given."""

RECORDS = frozenset(
    {
        *("django.db.models.Model", "peewee.Model", "sqlalchemy.ext.automap.automap_base", "tortoise.models.Model"),
        *("sqlalchemy.ext.declarative.declarative_base", "sqlalchemy.orm.declarative_base"),
        *("sqlalchemy.orm.DeclarativeBase", "sqlalchemy.orm.MappedAsDataclass", "sqlmodel.SQLModel", "tortoise.Model"),
    }
)
"""Bases of classes whose objects are rows of tables: by keyword they are given what columns hold.

Source: their documentation ("Model instance reference" of Django, "Querying" of peewee, "ORM Mapped Class
Configuration" of SQLAlchemy, "Create Rows" of SQLModel, "Models" of Tortoise).
"""

LITERAL = frozenset({"Literal", "LiteralString"})
"""Types of text: those that stubs ask for beside `str`, and the very words, mostly, that a value may be (PEP 586)."""

ANY_TYPE = "Any"
UNDECLARED = frozenset({f"typing.{ANY_TYPE}", f"typing_extensions.{ANY_TYPE}"})
"""Types by which an object is as unknown as without any."""
ANYTHING = UNDECLARED | {"builtins.object"}
"""Types that let anything in."""
PROTOCOL = "Protocol"
