"""Callables of the standard library that need a value itself, so that a coroutine in its place is a mistake.

Source: Python documentation, "Built-in Functions", "json", "logging". What a stub's parameter types refuse needs no
row here; these take any object, or one of a protocol.
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
        "json.dump",
        "json.dumps",
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

COROUTINE_ATTRIBUTES = frozenset(
    {"close", "send", "throw", "__await__", "__class__", "__name__", "__qualname__", "__del__", "__doc__"}
)
"""Attributes that coroutines have, beside those that begin with ``cr_`` (Python documentation, "inspect")."""
INTERNAL_ATTRIBUTES = "cr_"

UNDECLARED = frozenset({"typing.Any", "typing_extensions.Any"})
"""Types by which an object is as unknown as without any."""
ANYTHING = UNDECLARED | {"builtins.object"}
"""Types that let anything in."""
PROTOCOL = "Protocol"
