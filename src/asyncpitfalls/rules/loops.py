"""Loops that let nobody else run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import as_written
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.syntax import CallFacts, FunctionFacts
    from asyncpitfalls.syntax.facts import LoopFacts, Round

_MOST_NAMED = 3


def _may_spin(project: Project, file: str) -> Iterator[Function]:
    return project.polling.may_spin(file)


@rule(
    code="APF211",
    name="loop-without-await",
    summary="A loop in a coroutine can run for ever and never awaits, so that nothing else on the event loop runs",
    looks_at=_may_spin,
    bad="""
        class Worker:
            def __init__(self):
                self.stopped = False

            async def wait_until_stopped(self):
                while not self.stopped:  # expect: APF211
                    print("still running")
    """,
    good="""
        import asyncio


        class Worker:
            def __init__(self):
                self.stopped = asyncio.Event()

            async def wait_until_stopped(self):
                await self.stopped.wait()
    """,
    demo="coroutines/loop_without_await",
    since="0.1.0",
    confidence=Confidence.PROBABLE,
    references=(
        "https://docs.python.org/3/library/asyncio-task.html#sleeping",
        "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
    ),
    known_false_alarms=(
        "A loop that another thread ends is reported too: while it waits, the event loop stands still. So is one that "
        "an exception ends which is caught in another function, unless the call that raises it is known for that, "
        "as `next` and `get_nowait` are."
    ),
)
def loop_without_await(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A coroutine gives way to others only where it awaits. A loop that never does keeps the event loop for itself, and
    when it waits for something that another coroutine is to do, it waits for ever: the other one never runs. Timeouts
    do not help, nor does cancelling the task, for both need the event loop.
    """
    for loop in facts.loops:
        message = _never_ends(loop, facts, project) or _waits(loop, facts, project)
        if message is not None:
            yield Hit(loop.span, message, loop.statement, Confidence.PROBABLE)


def _never_ends(loop: LoopFacts, facts: FunctionFacts, project: Project) -> str | None:
    """What is said of a loop that nothing in it ends."""
    if not loop.goes_round or loop.pauses or loop.leaves:
        return None
    iterator = None if loop.endless else _endless_iterator(loop, facts, project)
    callees = [call.callee for call in loop.calls]
    if (not loop.endless and iterator is None) or project.polling.may_end_by_itself(callees, loop.catches):
        return None
    over = as_written(iterator.callee, facts, project) if iterator is not None else ""
    what = f"this loop over `{over}(...)`" if over else "this `while True`"
    library = project.library(facts.function.file)
    return (
        f"{what} never awaits and never ends: nothing else on the event loop runs any more; await something on each "
        f"round, or run the loop in a thread with `await {library.to_thread}(...)`"
    )


def _endless_iterator(loop: LoopFacts, facts: FunctionFacts, project: Project) -> CallFacts | None:
    for call in facts.calls:
        if call.used.use is Use.ITERATED and call.statement == loop.statement:
            arguments = tuple(f"{each.keyword}={each.path}" if each.keyword else each.path for each in call.arguments)
            if project.polling.never_ends(facts.function, call.callee, arguments):
                return call
    return None


def _waits(loop: LoopFacts, facts: FunctionFacts, project: Project) -> str | None:
    """What is said of a loop that waits for what only others can change."""
    for each in loop.rounds:
        if project.polling.changes_nothing(facts.function, [call.callee for call in each.calls], each.looks):
            waited_for = _waited_for(each, facts, project)
            if waited_for:
                library = project.library(facts.function.file).module
                return (
                    f"until {waited_for} changes, this loop goes round without an `await`: the event loop runs nothing "
                    "else, not even the coroutine that may be to change it; wait for it by "
                    f"`{library}.Event`, or await on each round"
                )
    return None


def _waited_for(each: Round, facts: FunctionFacts, project: Project) -> str:
    questions = [call.callee for call in each.calls if project.polling.asks(facts.function, call.callee)]
    asked = [f"`{as_written(callee, facts, project)}()`" for callee in questions]
    only_shown = {argument.path for call in each.calls if call.dropped for argument in call.arguments}
    names = [*asked, *(f"`{path}`" for path in each.looks if path not in only_shown)]
    return " or ".join(names[:_MOST_NAMED])
