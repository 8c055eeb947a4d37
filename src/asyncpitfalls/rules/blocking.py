"""Calls that stop the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Hit
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.syntax import FunctionFacts


def _sleeps_on_loop(project: Project, file: str) -> Iterator[Function]:
    for function in project.sleeping.functions(file):
        if project.loop_reason(function) is not None:
            yield function
    yield from (function for function in project.sleeps_as_callbacks if function.file == file)


@rule(
    code="APF201",
    name="blocking-sleep-in-coroutine",
    summary="A coroutine, or a callback of the event loop, calls a sleep that stops the whole loop",
    looks_at=_sleeps_on_loop,
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
    effect, reason = project.sleeping, project.loop_reason(facts.function)
    ways = effect.calls_in(facts.function)
    library = project.library(facts.function.file)
    handed = project.sleeps_as_callbacks.get(facts.function, {})
    for call in facts.calls:
        way = ways.get(call.place)
        if call.place in handed:
            name = handed[call.place]
            message = (
                f"`{name}` stops the event loop, which is to call it here as a callback; have the loop run a coroutine "
                f"that awaits `{library.sleep}(...)`"
            )
            yield Hit(call.span, message, call.statement)
        if way is None or reason is None:
            continue
        cure = f"write `await {library.sleep}(...)`"
        if way.target is not None:
            helper = call.callee if call.callee.replace(".", "").isidentifier() else project.name(way.target)
            cure = f"make it async and `await {library.sleep}(...)` there, or `await {library.to_thread}({helper}, ...)`"
        elif not project.scope(project.runner(facts.function)).is_async:
            cure = f"hand a coroutine to the loop that awaits `{library.sleep}(...)`"
        message = f"`{way.name}` stops the event loop: {project.chain_text(effect, way)}; {cure}"
        yield Hit(call.span, message, call.statement, trace=(reason, *project.way_steps(effect, way)))
