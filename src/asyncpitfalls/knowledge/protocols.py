"""What objects support, beside what classes say in their own text: calls, ``await``, ``with``, ``for``, and so on.

Sources: Python Language Reference, "Data model" (Awaitable Objects, Asynchronous Iterators, Asynchronous Context
Managers, With Statement Context Managers, Emulating callable objects). Of the libraries, what their calls return was
read in their sources.
"""

from __future__ import annotations

from enum import Flag, auto


class Protocol(Flag):
    """What can be done with an object."""

    AWAIT = auto()
    WITH = auto()
    ASYNC_WITH = auto()
    FOR = auto()
    ASYNC_FOR = auto()
    CALL = auto()


NONE = Protocol(0)
ALL = Protocol.AWAIT | Protocol.WITH | Protocol.ASYNC_WITH | Protocol.FOR | Protocol.ASYNC_FOR | Protocol.CALL

METHODS: dict[Protocol, tuple[str, ...]] = {
    Protocol.AWAIT: ("__await__",),
    Protocol.WITH: ("__enter__",),
    Protocol.ASYNC_WITH: ("__aenter__",),
    Protocol.FOR: ("__iter__", "__getitem__"),
    Protocol.ASYNC_FOR: ("__aiter__",),
    Protocol.CALL: ("__call__",),
}
"""The special methods behind each, any of which suffices."""

ASYNC_ONLY = {
    "contextlib.AbstractAsyncContextManager": Protocol.WITH,
    "typing.AsyncGenerator": Protocol.FOR,
    "typing.AsyncIterable": Protocol.FOR,
    "typing.AsyncIterator": Protocol.FOR,
}
"""Declared types that say nothing of the class, and which statement an object of such a type is not meant for."""

KEEPING_CLASSES = frozenset(
    {
        *("attr.attrs", "attr.dataclass", "attr.define", "attr.frozen", "attr.mutable", "attr.s"),
        *("attrs.define", "attrs.frozen", "attrs.mutable"),
        *("dataclasses.dataclass", "enum.unique", "functools.total_ordering", "pydantic.dataclasses.dataclass"),
        *("typing.final", "typing.runtime_checkable", "typing_extensions.final", "typing_extensions.runtime_checkable"),
    }
)
"""Decorators of classes that add none of these methods."""

PLAIN_METACLASSES = frozenset({"abc.ABCMeta", "builtins.type", "enum.EnumMeta", "enum.EnumType"})
"""Metaclasses whose classes make objects of themselves when called."""

NEVER_RETURNED = frozenset({"NoReturn", "Never"})

ASYNC_ITERABLES = frozenset({"AsyncGenerator", "AsyncIterable", "AsyncIterator", "StreamReader"})
"""The last names of the standard library's types of objects that ``async for`` goes through."""

WRAPPED = {"concurrent.futures.Future": "asyncio.wrap_future"}
"""What cannot be awaited as it is, and what makes it awaitable."""

ITERATING = frozenset(
    {
        *(f"builtins.{name}" for name in ("all", "any", "enumerate", "frozenset", "iter", "list", "max", "min")),
        *(f"builtins.{name}" for name in ("next", "reversed", "set", "sorted", "sum", "tuple", "zip")),
        *("builtins.str.join", "collections.deque", "itertools.chain", "itertools.islice"),
    }
)
"""Callables that go through their arguments as ``for`` does."""
MAPPING = frozenset({"builtins.filter", "builtins.map"})
"""Callables that do so with all their arguments but the first, which is a function."""

ENTERING = frozenset({"contextlib.ExitStack.enter_context", "contextlib.AsyncExitStack.enter_context"})
ENTERING_ASYNC = frozenset({"contextlib.AsyncExitStack.enter_async_context"})
"""Callables that enter their argument as ``with`` does, and as ``async with`` does."""

ASKING = frozenset(
    {
        *("callable", "hasattr", "isasyncgen", "isasyncgenfunction", "isawaitable", "iscoroutine"),
        *("iscoroutinefunction", "isfuture", "isinstance"),
    }
)
"""The last names of callables that tell objects apart: who asks one about an object knows what it supports."""

AWAITABLE_TEST = "isawaitable"
"""The last name of what tells what can be awaited from other objects: who asks it knows that there may be some."""
AWAITABLE_ATTRIBUTE = frozenset({"'__await__'"})
"""The attribute that tells so as well, as an argument of ``hasattr`` is written."""

PLAIN_VALUES = frozenset({"bool", "bytes", "float", "int", "str"})
"""Types of values that an annotation names because the function gives just that: neither awaiting nor entering does."""

PLAIN_TYPES = PLAIN_VALUES | {"bytearray", "complex", "dict", "frozenset", "list", "set", "tuple"}
"""Builtin types of which nothing is that can be awaited."""

ASYNC_GENERATOR_TEST = "isasyncgen"
"""The last name of what tells async generators from other objects."""

SUPPRESSING = frozenset({"suppress", "raises", "assertRaises", "assertRaisesRegex"})
ERRORS = frozenset({"AttributeError", "RuntimeError", "TypeError"})
"""What is raised for an object that does not support something, or that refuses it on purpose, as one does that has to
be entered by ``async with``; who suppresses or expects one of these has thought of it."""
