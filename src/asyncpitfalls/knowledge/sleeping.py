"""Calls that put the calling thread to sleep, and with it every coroutine of the loop that runs there.

Source: Python documentation, "time.sleep" ("Suspend execution of the calling thread"); pygame documentation,
"pygame.time.wait" and "pygame.time.delay" ("will pause for a given number of milliseconds").
"""

from __future__ import annotations

SLEEPS = frozenset({"time.sleep", "pygame.time.wait", "pygame.time.delay"})
