"""Calls that put the calling thread to sleep, and with it every coroutine of the loop that runs there.

Source: Python documentation, "time.sleep" ("Suspend execution of the calling thread"; with 0 it only offers the
processor to other threads); pygame documentation, "pygame.time.wait" and "pygame.time.delay" ("will pause for a given
number of milliseconds"); psutil documentation, "cpu_percent" ("When interval is > 0.0 compares process times to system
CPU times elapsed before and after the interval (blocking)").
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking.rows import ANY, SLEEP, Given, blocking, only_with

_NO_TIME = (Given("secs", 0, ("0", "0.0")),)
_NO_INTERVAL = (Given("interval", 0, ("None", "0", "0.0")),)

ROWS = (
    *blocking(SLEEP, "sleep", of="time", source="time.sleep", unless=_NO_TIME),
    *blocking(SLEEP, "wait delay", of="pygame.time", source="pygame.time", unless=_NO_TIME),
    *only_with(
        (
            *blocking(SLEEP, "cpu_percent cpu_times_percent", of="psutil", source="psutil", unless=_NO_INTERVAL),
            *blocking(SLEEP, "cpu_percent", of="psutil.Process", source="psutil", unless=_NO_INTERVAL),
        ),
        Given("interval", 0, (ANY,)),
    ),
)
