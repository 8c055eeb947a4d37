"""Calls that stop the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.blocking.rows import SLEEP
from asyncpitfalls.rules.blocked import hits, on_loop
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Hit
    from asyncpitfalls.project import Project
    from asyncpitfalls.syntax import FunctionFacts


@rule(
    code="APF201",
    name="blocking-sleep-in-coroutine",
    summary="A coroutine, or a callback of the event loop, calls a sleep that stops the whole loop",
    looks_at=on_loop(SLEEP),
    bad="""
        import time


        def wait_a_little():
            time.sleep(0.5)


        async def poll():
            wait_a_little()  # expect: APF201
    """,
    good="""
        import asyncio
        import time


        def wait_a_little():
            time.sleep(0.5)


        async def poll():
            await asyncio.sleep(0.5)
            await asyncio.to_thread(wait_a_little)
    """,
    demo="coroutines/blocking_sleep",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "A helper that goes another way when a loop runs is recognised where it asks with `get_running_loop` or a "
        "function made from it, and then nothing is said of its callers; a test of another kind is not. A call that "
        "a condition keeps from ever happening on the loop is reported all the same."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/time.html#time.sleep",
    ),
)
def blocking_sleep(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """The loop regains control only at an `await`. While one coroutine sleeps in `time.sleep`, no other coroutine of
    the loop runs: requests wait, timeouts fire late, heartbeats stop. The call need not stand in the coroutine itself;
    a helper some files away does the same harm.
    """
    yield from hits(SLEEP, facts, project)
