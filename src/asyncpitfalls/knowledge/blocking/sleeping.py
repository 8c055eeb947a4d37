"""Calls that put the calling thread to sleep, and with it every coroutine of the loop that runs there.

Source: Python documentation, "time.sleep" ("Suspend execution of the calling thread"; with 0 it only offers the
processor to other threads); pygame documentation, "pygame.time.wait" and "pygame.time.delay" ("will pause for a given
number of milliseconds").
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking.rows import SLEEP, Given, blocking

_NO_TIME = (Given("secs", 0, ("0", "0.0")),)

ROWS = (
    *blocking(SLEEP, "sleep", of="time", source="time.sleep", unless=_NO_TIME),
    *blocking(SLEEP, "wait delay", of="pygame.time", source="pygame.time", unless=_NO_TIME),
)
