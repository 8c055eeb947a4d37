"""Types that hold other values or hand them on, by the last names that annotations call them.

Source: Python documentation of ``typing``, ``collections``, ``collections.abc`` and "Built-in Types". Of other
libraries their documentation: aiohttp ("Data Sharing aka No Singletons Please"), Starlette ("Applications", "Requests":
"Other state").
"""

from __future__ import annotations

import re

TUPLES = frozenset({"tuple", "Tuple"})
ASYNC_ITERABLES = frozenset({"AsyncIterable", "AsyncIterator", "AsyncGenerator"})
COLLECTIONS = ASYNC_ITERABLES | frozenset(
    {
        *("list", "List", "set", "Set", "frozenset", "FrozenSet", "deque", "Deque"),
        *("Sequence", "MutableSequence", "Collection", "AbstractSet", "MutableSet", "ValuesView"),
        *("Iterable", "Iterator", "Generator"),
    }
)
"""Types whose first parameter is the type of what comes out of them one by one."""
MAPPINGS = frozenset(
    {
        *("dict", "Dict", "Mapping", "MutableMapping", "OrderedDict"),
        *("defaultdict", "DefaultDict", "WeakValueDictionary"),
    }
)
"""Types whose second parameter is the type of the values."""
COROUTINES = frozenset({"Coroutine", "CoroutineType"})
"""Types whose last parameter is the type of what awaiting them gives; nothing runs before that."""
AWAITABLES = COROUTINES | {"Awaitable"}

STUB = ".pyi"
"""How the names of files end in which these types are classes (PEP 484)."""

CALLABLE = "Callable"
"""The type whose last parameter is the type of what calling it gives."""

PYTHONS_OWN = ("builtins.", "collections.", "types.", "typing.", "typing_extensions.", "weakref.")
"""How the paths of these types begin."""

SELF = "Self"
"""The type variable of each class that stands for the class of the object at hand."""

DEFAULT_DICT = "collections.defaultdict"
"""What makes a dict whose values are what its first argument gives when called."""
LIST, DICT, TUPLE = "builtins.list()", "builtins.dict()", "builtins.tuple()"
GENERATOR, ASYNC_GENERATOR = "types.GeneratorType()", "types.AsyncGeneratorType()"
CASTS = frozenset({"typing.cast", "typing_extensions.cast"})
"""Calls whose value is of the type that is their first argument."""

TAKING_OUT = frozenset({"pop", "popleft", "get", "setdefault", "__getitem__"})
"""Methods of lists, deques and dicts that give what they hold."""
COPYING = frozenset({"copy", "__copy__"})
"""Methods that give another one of the kind, which holds the same."""

OUT_OF_CONTAINERS = re.compile(r"builtins\.(?:dict|list)\([^()]*\)(?:\.(?:get|pop|setdefault)\([^()]*\)|\[[^\]]*\])")
"""What comes out of a container of which nothing else is known: it may be of any class."""

KEPT_FOR_PROGRAMS = (
    *(f"fastapi.{owner}.{kept}." for owner in ("Request", "WebSocket") for kept in ("app", "state")),
    *(f"starlette.requests.{owner}.{kept}." for owner in ("HTTPConnection", "Request") for kept in ("app", "state")),
    *(f"starlette.websockets.WebSocket.{kept}." for kept in ("app", "state")),
    *("fastapi.FastAPI.state.", "starlette.applications.Starlette.state."),
    *("aiohttp.web.Application[", "aiohttp.web.Request.app["),
)
"""How the names begin of what programs keep of their own with objects of libraries: it may be of any class."""
