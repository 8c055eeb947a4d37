"""Decorators that hand back a function which is called, and awaited, as the decorated one was.

Source: Python documentation of ``abc``, ``functools`` and ``typing``; the documentation of tenacity ("Async and
retry") and backoff ("Asynchronous code"): both wrap a coroutine function in a coroutine function.
"""

from __future__ import annotations

KEEPING = frozenset(
    {
        "builtins.staticmethod",
        "builtins.classmethod",
        "abc.abstractmethod",
        "abc.abstractclassmethod",
        "abc.abstractstaticmethod",
        "functools.wraps",
        "typing.final",
        "typing.no_type_check",
        "typing.overload",
        "typing.override",
        "typing.type_check_only",
        "typing_extensions.deprecated",
        "typing_extensions.final",
        "typing_extensions.overload",
        "typing_extensions.override",
        "warnings.deprecated",
        "backoff.on_exception",
        "backoff.on_predicate",
        "tenacity.retry",
    }
)

KEEPING_PREFIXES = ("pytest.mark.",)

PROPERTIES = frozenset({"builtins.property", "functools.cached_property"})
"""Decorators that make an attribute of a method: reading it calls the method."""

CLASS_METHOD = "builtins.classmethod"
STATIC_METHOD = "builtins.staticmethod"
