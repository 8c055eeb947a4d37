"""Work that is sent to a thread, and does not get there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Hit
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.protocols import Protocol
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.project.support import Support
    from asyncpitfalls.syntax import CallFacts, FunctionFacts


def _calls_first(project: Project, file: str) -> Iterator[Function]:
    return (function for function in project.handed.offloads.called_first if function.file == file)


@rule(
    code="APF213",
    name="offload-argument-called",
    summary="A function is called where it should be handed to a thread: it runs at once, and its result is sent",
    looks_at=_calls_first,
    bad="""
        import asyncio
        import time


        async def pause():
            await asyncio.to_thread(time.sleep(0.5))  # expect: APF213
    """,
    good="""
        import asyncio
        import time


        async def pause():
            await asyncio.to_thread(time.sleep, 0.5)
    """,
    demo="coroutines/offload_argument_called",
    since="0.1.0",
    known_false_alarms=(
        "A call that gives a callable, such as a factory, is told apart by what it returns; where that is unknown, "
        "nothing is said."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-task.html#running-in-threads",
        "https://docs.python.org/3/library/asyncio-eventloop.html#executing-code-in-thread-or-process-pools",
    ),
)
def offload_argument_called(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Python evaluates the arguments of a call before the call. `to_thread(work())` runs `work` where it stands, most
    often on the event loop, which is what the thread was to prevent. Only then is a thread started: it is given what
    `work` returned, calls that, and fails with a `TypeError`, as `'NoneType' object is not callable`.
    """
    found = project.handed.offloads.called_first.get(facts.function, {})
    for call in facts.calls:
        first = found.get(call.place)
        if first is not None:
            written, taker = (as_written(path, facts, project) for path in (call.callee, first.taker))
            does, cure = _does(first.gives, facts, project), _cure(written, call, first.gives)
            what = first.gives.what if f"`{written}`" not in first.gives.what else ""
            taker = first.taker if first.taker.replace(".", "").isidentifier() else model.tail_of(first.taker)
            message = (
                f"`{written}(...)` {does} before `{taker}` gets to work, and the thread then fails with a "
                f"TypeError, for it is to call {what or 'its result'}; {cure}"
            )
            yield Hit(call.span, message, call.statement)


def _does(gives: Support, facts: FunctionFacts, project: Project) -> str:
    if gives.has & Protocol.AWAIT:
        return "makes a coroutine"
    where = "on the event loop" if project.loop_reason(facts.function) is not None else "in the calling thread"
    return f"runs {where}"


def _cure(written: str, call: CallFacts, gives: Support) -> str:
    if gives.has & Protocol.AWAIT:
        return f"await it without a thread: `await {written}(...)`"
    row, column = call.place
    if (call.span.end_row, call.span.end_column) == (row, column + len("()")):
        return f"hand over the function itself: `{written}` instead of `{written}()`"
    return f"hand over the function and its arguments: `{written}, ...` instead of `{written}(...)`"
