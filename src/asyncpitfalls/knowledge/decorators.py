"""Decorators: which of them hand back a function that is called, and awaited, as the decorated one was.

Sources: Python documentation of ``abc``, ``asyncio``, ``contextlib``, ``functools``, ``types``, ``typing``,
``unittest`` (skipping tests) and ``unittest.mock`` (patch decorators). Of the libraries: calls of functions decorated
by tenacity 9.2, backoff 2.2, stamina 26.1, aiocache 0.12, async-lru 2.4, cachetools 8.0, pydantic 2.14, beartype 0.23,
typeguard 4.6 and asgiref 3.13 were seen to give coroutines; what the decorators of Home Assistant 2025.4, Click 8.5,
langfuse 5.0, langsmith 0.15, loguru 0.7, mautrix 0.21 and slowapi 0.1 return was read in their sources.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.registering import REGISTERING

KEEPING = frozenset(
    {
        "builtins.staticmethod",
        "builtins.classmethod",
        "abc.abstractmethod",
        "abc.abstractclassmethod",
        "abc.abstractstaticmethod",
        "functools.cache",
        "functools.lru_cache",
        "functools.wraps",
        "overrides.final",
        "overrides.override",
        "overrides.overrides",
        "typing.final",
        "typing.no_type_check",
        "typing.overload",
        "typing.override",
        "typing.type_check_only",
        "typing_extensions.deprecated",
        "typing_extensions.final",
        "typing_extensions.overload",
        "typing_extensions.override",
        "unittest.mock.patch",
        "unittest.mock.patch.dict",
        "unittest.mock.patch.multiple",
        "unittest.mock.patch.object",
        "unittest.skipIf",
        "unittest.skipUnless",
        "warnings.deprecated",
        # Command lines: they note an option on the function, or call it with one argument more.
        *(f"click.{name}" for name in ("argument", "option", "pass_context", "pass_obj", "version_option")),
        # Tracing: a coroutine function becomes one.
        "azure.core.tracing.decorator_async.distributed_trace_async",
        # Retry: a coroutine function becomes a coroutine function.
        "backoff.on_exception",
        "backoff.on_predicate",
        "stamina.retry",
        "tenacity.retry",
        # Caches: they call the function, or what wraps it is a coroutine function itself.
        "aiocache.cached",
        "aiocache.cached_stampede",
        "aiocache.multi_cached",
        "async_lru.alru_cache",
        "cachetools.cached",
        "cachetools.cachedmethod",
        # Locks: whoever asks for the same thing waits.
        *(f"mautrix.bridge.{name}" for name in ("async_getter_lock", "async_getter_lock.async_getter_lock")),
        # Checks of types, which hand on what the function gives.
        "beartype.beartype",
        "pydantic.validate_call",
        "pydantic.validate_arguments",
        "typeguard.typechecked",
        "homeassistant.core.callback",
        "homeassistant.util.Throttle",
        # What sees to errors, limits and traces: it is a coroutine function where the decorated one is.
        *("langfuse.observe", "langsmith.traceable", "loguru.logger.catch", "slowapi.Limiter.limit"),
        *REGISTERING,
    }
)

NEUTRAL = frozenset(
    {
        *("builtins.staticmethod", "builtins.classmethod", "abc.abstractmethod", "functools.cache"),
        *("overrides.final", "overrides.override", "overrides.overrides"),
        *("functools.lru_cache", "typing.final", "typing.no_type_check", "typing.override", "typing_extensions.final"),
        *("typing_extensions.deprecated", "typing_extensions.override", "warnings.deprecated"),
    }
)
"""Those that neither call the function later nor tell anybody of it."""

KEEPING_PREFIXES = ("pytest.mark.",)

MAKING_ASYNC = frozenset(
    {
        "asgiref.sync.sync_to_async",
        "asyncio.coroutine",
        "asyncio.coroutines.coroutine",
        "channels.db.database_sync_to_async",
    }
)
"""Decorators that make a coroutine function, whatever they decorate."""

MAKING_SYNC = frozenset({"asgiref.sync.async_to_sync"})
"""Decorators that make a function which runs the coroutine and returns its result."""

CONTEXT_MANAGERS = frozenset({"contextlib.contextmanager"})
ASYNC_CONTEXT_MANAGERS = frozenset({"contextlib.asynccontextmanager"})

PROPERTIES = frozenset(
    {
        "builtins.property",
        "functools.cached_property",
        "cached_property.cached_property",
        "discord.utils._cached_property",
        "discord.utils.cached_property",
        "discord.utils.cached_slot_property",
        "disnake.utils.cached_slot_property",
        "django.utils.functional.cached_property",
        "propcache.cached_property",
        "propcache.api.cached_property",
        "werkzeug.utils.cached_property",
    }
)
"""Decorators that make an attribute of a method: reading it calls the method."""

CLASS_METHOD = "builtins.classmethod"
STATIC_METHOD = "builtins.staticmethod"

COROUTINE_TESTS = frozenset({"iscoroutinefunction", "isasyncgenfunction", "isawaitable", "iscoroutine"})
"""The last names of calls by which a decorator tells coroutine functions from others."""

SOURCE_READERS = frozenset({"getsource", "getsourcelines"})
"""Last names of what reads the text of a function, to make a program of another kind of it (module ``inspect``)."""
