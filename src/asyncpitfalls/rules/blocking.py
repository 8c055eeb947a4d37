"""Calls that stop the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Hit
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project, Way
    from asyncpitfalls.syntax import CallFacts, FunctionFacts


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
    effect, reason = project.sleeping, project.loop_reason(facts.function)
    ways = effect.calls_in(facts.function) if reason is not None else {}
    handed = project.sleeps_as_callbacks.get(facts.function, {})
    for call in facts.calls:
        way = ways.get(call.place)
        if call.place in handed:
            library = project.library(facts.function.file)
            message = (
                f"`{handed[call.place]}` stops the event loop, which is to call it here as a callback; have the loop "
                f"run a coroutine that awaits `{library.sleep}(...)`"
            )
            yield Hit(call.span, message, call.statement)
        if way is not None and reason is not None:
            cure = _cure(facts, call, way, project)
            message = f"`{way.name}` stops the event loop: {project.chain_text(effect, way)}; {cure}"
            yield Hit(call.span, message, call.statement, trace=(reason, *project.way_steps(effect, way)))


def _cure(facts: FunctionFacts, call: CallFacts, way: Way, project: Project) -> str:
    library = project.library(facts.function.file)
    if not project.scope(project.runner(facts.function)).is_async:
        return f"have the loop run a coroutine in its place that awaits `{library.sleep}(...)`"
    if way.target is None:
        return f"write `await {library.sleep}(...)`"
    helper = call.callee if call.callee.replace(".", "").isidentifier() else project.name(way.target)
    in_thread = f"`await {library.to_thread}({helper}, ...)`"
    if project.scope(way.target).name == "__init__":
        return f"make the object in a thread: {in_thread}"
    return f"make it async and `await {library.sleep}(...)` there, or {in_thread}"
