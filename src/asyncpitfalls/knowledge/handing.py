"""Callables that are handed functions, or coroutines: which argument it is, and what they do with it.

Source: Python documentation of the modules named (``asyncio``: "Coroutines and Tasks", "Event Loop", "Runners"). Of
other libraries their own code: Home Assistant 2024.3, uvloop 0.18.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncpitfalls.knowledge.worlds import World

EVERY = -1
"""Each positional argument counts."""
KEYWORD_ONLY = -2
"""No positional argument counts."""
ANY_ARGUMENT = -3
"""Each argument counts, by whatever keyword."""
HOOK = "="
"""Follows the name of an attribute that a function is assigned to, as in `asyncpitfalls.index.model.HOOK`."""
ANY_STEPS = "..."
"""Stands in a name for attributes in between, whichever: a fluent interface."""


class Takes(NamedTuple):
    """A callable, the position of the argument in question, and the keyword that it may be given by.

    ``cure`` says what to hand over instead: ``{name}`` is the function, ``{run}`` a call that runs its coroutine.
    ``gives_back`` tells that what the function returns comes out again, by ``result()``, say. ``world`` is where the
    function runs, None where that is unknown; with ``in_place`` it is where the call stands.
    """

    name: str
    position: int
    keyword: str = ""
    cure: str = ""
    gives_back: bool = False
    world: World | None = None
    in_place: bool = False
    unless: str = ""
    """The last name of a method by which a program runs the function itself, wherever that is."""


_LOOP = "asyncio.AbstractEventLoop"

COROUTINE_TAKERS = (
    Takes("asyncio.run", 0, "main"),
    Takes("asyncio.Runner.run", 0, "coro"),
    Takes("asyncio.create_task", 0, "coro"),
    Takes("asyncio.Task", 0, "coro"),
    Takes("asyncio.TaskGroup.create_task", 0, "coro"),
    Takes(f"{_LOOP}.create_task", 0, "coro"),
    Takes(f"{_LOOP}.run_until_complete", 0, "future"),
    Takes("asyncio.ensure_future", 0, "coro_or_future"),
    Takes("asyncio.gather", EVERY),
    Takes("asyncio.shield", 0, "arg"),
    Takes("asyncio.wait_for", 0, "fut"),
    Takes("asyncio.run_coroutine_threadsafe", 0, "coro"),
    Takes("homeassistant.core.HomeAssistant.async_create_background_task", 0, "target"),
    Takes("homeassistant.core.HomeAssistant.async_create_task", 0, "target"),
    Takes("uvloop.run", 0, "main"),
)
"""They need a coroutine, or another awaitable, and raise an exception when they are given a function."""
