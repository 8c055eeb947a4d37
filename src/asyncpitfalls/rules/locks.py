"""Locks of threads in the hands of coroutines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Hit, Step
from asyncpitfalls.knowledge.locks import RELEASE
from asyncpitfalls.project.locks import Lock
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import as_written, first_pause
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Span
    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.syntax import FunctionFacts

_HARM = {
    Lock.EXCLUSIVE: (
        "the next coroutine that asks for it stops the event loop for good, for the one that would release it cannot "
        "go on"
    ),
    Lock.REENTRANT: (
        "other coroutines of this thread get it all the same, and another thread that asks for it waits as long as "
        "this coroutine does"
    ),
}


class _Holding(NamedTuple):
    path: str
    span: Span
    statement: tuple[int, int]
    pauses: tuple[Span, ...]


def _takes_lock(project: Project, file: str) -> Iterator[Function]:
    return project.locks.taking(file)


@rule(
    code="APF420",
    name="lock-held-across-await",
    summary="A coroutine holds a lock of threads or processes while it awaits",
    looks_at=_takes_lock,
    bad="""
        import asyncio
        import threading

        lock = threading.Lock()


        async def save(item):
            with lock:  # expect: APF420
                await asyncio.sleep(0.1)
                print("saved", item)
    """,
    good="""
        import asyncio

        lock = asyncio.Lock()


        async def save(item):
            async with lock:
                await asyncio.sleep(0.1)
                print("saved", item)
    """,
    demo="threads/lock_held_across_await",
    since="0.1.0",
    known_false_alarms="A lock that only one coroutine ever takes, and no thread, does no harm, and no good either.",
    references=(
        "https://docs.python.org/3/library/asyncio-sync.html#lock",
        "https://docs.python.org/3/library/threading.html#lock-objects",
    ),
)
def lock_held_across_await(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """At an `await` the event loop runs other coroutines, in the same thread, and the lock stays held meanwhile. When
    one of them asks for it, it blocks the thread: with it the loop, and the coroutine that holds the lock. Nothing
    ever releases it, and the program hangs. A lock that its thread may take twice, as an `RLock` or a `Condition`,
    does not hang; it lets the second coroutine in, where the first one counted on being alone.
    """
    library = project.library(facts.function.file).module
    for path, span, statement, pauses in _held(facts):
        kind = project.locks.kind(facts.function, path)
        pause = first_pause(pauses, facts, project) if kind is not None else None
        if kind is not None and pause is not None:
            name = as_written(path, facts, project)
            message = (
                f"`{name}` stays held while this coroutine awaits: {_HARM[kind]}; take `{library}.Lock` by "
                "`async with` instead, or release this one before the `await`"
            )
            step = Step(Path(facts.function.file), pause, f"other coroutines run here, while `{name}` is held")
            yield Hit(span, message, statement, trace=(step,))


def _held(facts: FunctionFacts) -> Iterator[_Holding]:
    """What a coroutine enters, or acquires by a call, and does not leave before it may let others run."""
    paths = {each.span: each.path for each in facts.paths if each.used.use is Use.ENTERED}
    for each in facts.withs:
        for span in each.items:
            if span in paths and not _is_released(facts, paths[span], span, each.pauses[0]):
                yield _Holding(paths[span], span, each.statement, each.pauses)
    for call, pauses in facts.taken:
        yield _Holding(call.callee.rpartition(".")[0], call.span, call.statement, pauses)


def _is_released(facts: FunctionFacts, path: str, entered: Span, pause: Span) -> bool:
    """Whether the body of a ``with`` gives the lock back between entering and the ``await``, to take it again later."""
    release = f"{path}.{RELEASE}"
    return any(call.callee == release and entered.row < call.span.row <= pause.row for call in facts.calls)
