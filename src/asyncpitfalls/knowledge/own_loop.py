"""Waiting, in a plain function, for what an event loop does, and how one comes by that loop.

Source: Python documentation, "Coroutines and Tasks", section "Scheduling From Other Threads": the function "is meant to
be called from a different OS thread than the one where the event loop is running". Of other libraries their own code:
anyio 4.16, discord.py 2.7, Home Assistant 2025.4, trio 0.35.
"""

from __future__ import annotations

HANDS_OVER = "asyncio.run_coroutine_threadsafe"
LOOP_ARGUMENT, LOOP_POSITION = "loop=", 1
"""Which argument of it is the loop."""

WAITS = frozenset(
    {"concurrent.futures.Future.result", "concurrent.futures.Future.exception", "concurrent.futures.wait"}
)
"""What waits for the future that it gives: methods of it, and a function that is given such futures."""

RUNNING_LOOPS = frozenset({"asyncio.get_running_loop"})
"""Calls that give the loop that runs here, or raise."""
CURRENT_LOOPS = RUNNING_LOOPS | {"asyncio.get_event_loop"}
"""Calls that give the loop that runs here, where one runs."""
LOOPS_OF_LIBRARIES = frozenset(
    {"discord.Client.loop", "discord.ext.commands.Bot.loop", "homeassistant.core.HomeAssistant.loop"}
)
"""Attributes that hold the one loop that everything in such a program runs on."""
MORE_LOOPS = frozenset({"new_event_loop", "SelectorEventLoop", "ProactorEventLoop", "start_blocking_portal"})
"""Last names of calls with which a program makes itself another loop than that of its main thread."""

REFUSING = frozenset(
    {*(f"{library}.from_thread.{name}" for library in ("anyio", "trio") for name in ("run", "run_sync"))}
)
"""Callables that raise RuntimeError anywhere but in a thread that their library has started for blocking calls."""
TOKENS = ("token=", "trio_token=")
"""Arguments that name the loop that is meant: with one they serve other threads too."""
