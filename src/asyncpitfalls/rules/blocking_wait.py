"""Calls that stop the event loop until somebody else acts: threads, people, whatever a project lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.blocking.rows import INPUT, LISTED, WAIT
from asyncpitfalls.rules.blocked import hits, on_loop
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Hit
    from asyncpitfalls.project import Project
    from asyncpitfalls.syntax import FunctionFacts


@rule(
    code="APF207",
    name="blocking-wait-in-coroutine",
    summary="A coroutine, or a callback of the event loop, waits for a thread or process and stops the whole loop",
    looks_at=on_loop(WAIT),
    bad="""
        import queue

        jobs = queue.Queue()


        async def work():
            print(jobs.get())  # expect: APF207
    """,
    good="""
        import asyncio
        import queue

        jobs = queue.Queue()
        more = asyncio.Queue()


        async def work():
            print(await more.get())


        async def drain():
            while not jobs.empty():
                more.put_nowait(jobs.get_nowait())
    """,
    demo="coroutines/blocking_wait",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "What is known to be free, done or filled returns at once. A call that is given `block=False` or a "
        "timeout of 0 is told apart, and so is a future that the function asks whether it is done; a lock "
        "that nobody holds for long is not, so that to take one is `probable`."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/queue.html#queue.Queue.get",
        "https://docs.python.org/3/library/threading.html",
        "https://docs.python.org/3/library/concurrent.futures.html#future-objects",
    ),
)
def blocking_wait(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Queues, events, locks, futures and `join` of threads and processes wait until another thread or process acts.
    The event loop stands still as long. When the one to act is a coroutine or callback of the same loop, it never
    gets the chance: the program hangs for good.
    """
    yield from hits(WAIT, facts, project)


@rule(
    code="APF208",
    name="blocking-input-in-coroutine",
    summary="A coroutine, or a callback of the event loop, waits for somebody to type and stops the whole loop",
    looks_at=on_loop(INPUT),
    bad="""
        async def confirm():
            return input("Continue? ") == "yes"  # expect: APF208
    """,
    good="""
        import asyncio


        async def confirm():
            return await asyncio.to_thread(input, "Continue? ") == "yes"
    """,
    demo="coroutines/blocking_input",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=("A program in which nothing else runs while it waits for an answer is reported all the same."),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
        "https://docs.python.org/3/library/functions.html#input",
        "https://docs.python.org/3/library/getpass.html",
    ),
)
def blocking_input(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """`input` returns when somebody has pressed Enter, which may take minutes. All that time the event loop runs
    nothing: connections time out, heartbeats stop, and what should appear on the screen meanwhile does not.
    """
    yield from hits(INPUT, facts, project)


@rule(
    code="APF210",
    name="listed-blocking-call",
    summary="A coroutine, or a callback of the event loop, calls what the configuration lists as blocking",
    looks_at=on_loop(LISTED),
    bad="""
        import device
        import legacy


        async def answer():
            device.move(1)  # expect: APF210
            return legacy.ask()  # expect: APF210
    """,
    good="""
        import asyncio

        import device
        import legacy


        async def answer():
            await asyncio.to_thread(device.move, 1)
            return await legacy.ask_async()
    """,
    demo="coroutines/listed_blocking_call",
    since="0.1.0",
    options=("blocking",),
    configuration="""
        [tool.asyncpitfalls.blocking]
        "legacy.ask" = "await `legacy.ask_async`"
        "device.*" = "devices are asked in a thread of their own"
    """,
    known_false_alarms=("None: the configuration decides."),
    references=("https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",),
)
def listed_blocking_call(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Every project has calls of its own that wait: a client written in another language, a driver of a device, a
    computation that takes seconds. No list of libraries has them. What `blocking` lists in the configuration, with
    the advice to give, is found wherever it is called in a coroutine, directly or through helpers.
    """
    yield from hits(LISTED, facts, project)
