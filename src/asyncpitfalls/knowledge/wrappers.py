"""Decorators that are made for one kind of function and fail with another.

Source: Python documentation of ``functools`` (``cached_property``, ``lru_cache``: what a call returned is kept)
and ``contextlib`` (``contextmanager``, ``asynccontextmanager``: what they decorate must return an iterator, an async
iterator); the documentation of cachetools ("Memoizing decorators"), Django ("django.utils.functional") and Werkzeug
("werkzeug.utils"), whose decorators keep what the call returned, too.
"""

from __future__ import annotations

_CACHETOOLS = ("cached", "cachedmethod", *(f"func.{kind}_cache" for kind in ("fifo", "lfu", "lru", "rr", "ttl")))

CACHES = frozenset(
    {
        "functools.cache",
        "functools.cached_property",
        "functools.lru_cache",
        "django.utils.functional.cached_property",
        "werkzeug.utils.cached_property",
        *(f"cachetools.{name}" for name in _CACHETOOLS),
    }
)
"""What is returned, or computed for an attribute, is kept and given again: a coroutine, too."""

SYNC_CONTEXT_MANAGER = "contextlib.contextmanager"
ASYNC_CONTEXT_MANAGER = "contextlib.asynccontextmanager"

REPLACING = "setattr"
LISTING = frozenset({"dir", "getmembers", "vars"})
"""What a module calls that goes through classes and puts other functions in the place of their methods."""

MAKING_CLASSES_PLAIN = frozenset({"universalasync.wrap"})
"""What lets plain code call the coroutine functions of a class that it is given (README of ``universalasync``)."""

OF_CLASSES_MADE_PLAIN = ("a_sync.",)
"""How the names of classes begin whose heirs can be called by plain code as well: their metaclass sees to it.

Source: README of ``ez-a-sync``.
"""
LEAVING_METHODS = frozenset(
    {
        *(f"{library}.ext.commands.CogMeta" for library in ("discord", "disnake", "nextcord")),
        *("django.db.models.base.ModelBase", "pydantic._internal._model_construction.ModelMetaclass"),
        *("sqlalchemy.ext.declarative.DeclarativeMeta", "sqlalchemy.orm.DeclarativeMeta"),
    }
)
"""Libraries' metaclasses that leave coroutine functions what they are.

Source: their code, of discord.py 2.7, disnake 2.12, nextcord 3.2, Django 5.2, pydantic 2.14 and SQLAlchemy 2.1.
"""
LOOKING_UP = "__getattribute__"
"""What a class defines that hands out something else in the place of its own methods."""

ABSTRACT = "abc.abstractmethod"
PROPERTY = "builtins.property"
DATA_CLASS = "dataclasses.dataclass"

KEEPING_CLASSES = frozenset(
    {
        DATA_CLASS,
        "functools.total_ordering",
        "typing.final",
        "typing.runtime_checkable",
        "typing_extensions.final",
        "unittest.mock.patch",
        "unittest.mock.patch.object",
        "unittest.skipIf",
        "unittest.skipUnless",
    }
)
"""Decorators of classes that change neither how objects are made nor what calls their methods."""

PLAIN_METACLASSES = frozenset({"abc.ABCMeta", "builtins.type"})
"""Metaclasses that make objects as Python does by itself."""
