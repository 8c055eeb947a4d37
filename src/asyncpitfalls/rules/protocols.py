"""Statements of the wrong kind for their object: ``await``, ``with`` and ``for``, and the async forms of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit
from asyncpitfalls.knowledge import protocols as knowledge
from asyncpitfalls.knowledge.blocking.rows import SLEEP
from asyncpitfalls.knowledge.protocols import Protocol
from asyncpitfalls.project.values import Function
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.objects import handed, met, where_made
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Project
    from asyncpitfalls.rules.objects import Met
    from asyncpitfalls.syntax import FunctionFacts

_DATA_MODEL = "https://docs.python.org/3/reference/datamodel.html"


def _awaits_wrongly(project: Project, file: str) -> Iterator[Function]:
    return project.protocols.sites.awaiting(file)


@rule(
    code="APF106",
    name="await-non-awaitable",
    summary="`await` on something that cannot be awaited, such as what a plain function returns",
    looks_at=_awaits_wrongly,
    bad="""
        import asyncio


        class Door:
            def __init__(self):
                self.opened = asyncio.Event()

            async def open(self):
                await self.opened.set()  # expect: APF106
    """,
    good="""
        import asyncio


        class Door:
            def __init__(self):
                self.opened = asyncio.Event()

            async def open(self):
                self.opened.set()
    """,
    demo="coroutines/await_non_awaitable",
    since="0.1.0",
    options=("safe-decorators",),
    known_false_alarms="An `await` whose `TypeError` a handler around it catches on purpose.",
    references=(
        f"{_DATA_MODEL}#awaitable-objects",
        "https://docs.python.org/3/library/asyncio-task.html#awaitables",
    ),
)
def await_non_awaitable(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """The call runs, and does what it does; only then does `await` look at what came back and raise a `TypeError`. The
    lines that follow never run, and whoever looks at the traceback sees an operation that failed although it did
    not. On a way that is seldom taken, such as one that cleans up, this is found late.
    """
    for found in met(facts, project, Use.AWAITED):
        if found.support.lacks & Protocol.AWAIT:
            message = (
                f"{found.sentence}, which cannot be awaited: `await` raises a TypeError; "
                f"{_await_cure(facts, project, found)}"
            )
            trace = where_made(facts, project, found, "makes no coroutine")
            sure = Confidence.CERTAIN if found.support.is_sure else Confidence.PROBABLE
            yield Hit(found.span, message, found.statement, confidence=sure, trace=trace)


def _await_cure(facts: FunctionFacts, project: Project, found: Met) -> str:
    values = project.values(facts.function, found.callee)
    sleeps = frozenset(name for name, row in project.knowledge.blocking.items() if row.kind == SLEEP)
    if found.is_call and any(project.is_any_of(value, sleeps) for value in values):
        return f"write `await {project.library(facts.function.file).sleep}(...)`"
    for name, wrapper in knowledge.WRAPPED.items():
        if f"`{name}`" in found.support.what:
            return f"write `await {wrapper}(...)` around it"
    if found.support.has & Protocol.ASYNC_FOR:
        return "go through it with `async for`"
    if found.support.has & Protocol.ASYNC_WITH:
        return "enter it with `async with`"
    if not found.is_call and any(isinstance(value, Function) for value in values):
        return f"call it: `await {found.text}(...)`"
    return "leave the `await` out"


def _enters_wrongly(project: Project, file: str) -> Iterator[Function]:
    return project.protocols.sites.entering(file)


@rule(
    code="APF115",
    name="wrong-kind-of-with",
    summary="`with` on an async context manager, `async with` on anything else",
    looks_at=_enters_wrongly,
    bad="""
        import asyncio


        class Counter:
            def __init__(self):
                self.lock = asyncio.Lock()
                self.value = 0

            async def add(self):
                with self.lock:  # expect: APF115
                    self.value += 1
    """,
    good="""
        import asyncio


        class Counter:
            def __init__(self):
                self.lock = asyncio.Lock()
                self.value = 0

            async def add(self):
                async with self.lock:
                    self.value += 1
    """,
    demo="coroutines/wrong_with",
    since="0.1.0",
    options=("safe-decorators",),
    references=(
        "https://docs.python.org/3/reference/compound_stmts.html#async-with",
        f"{_DATA_MODEL}#asynchronous-context-managers",
        f"{_DATA_MODEL}#with-statement-context-managers",
    ),
)
def wrong_kind_of_with(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """`with` calls `__enter__`, `async with` awaits `__aenter__`, and few objects have both. The statement fails before
    its body begins, with a `TypeError`, or an `AttributeError` before Python 3.11: what it should guard never runs.
    """
    for use, is_async in ((Use.ENTERED, False), (Use.ENTERED_ASYNC, True)):
        for found in met(facts, project, use):
            yield from _entered(facts, project, found, is_async=is_async)
    for names, is_async in ((knowledge.ENTERING, False), (knowledge.ENTERING_ASYNC, True)):
        for found in handed(facts, project, names):
            yield from _entered(facts, project, found, is_async=is_async)


def _entered(facts: FunctionFacts, project: Project, found: Met, *, is_async: bool) -> Iterator[Hit]:
    support = found.support
    concerns_coroutines = support.has & (Protocol.AWAIT | Protocol.ASYNC_WITH | Protocol.ASYNC_FOR)
    if not support.lacks & (Protocol.ASYNC_WITH if is_async else Protocol.WITH) or not (
        is_async or concerns_coroutines
    ):
        return
    if found.by:
        effect = f"`{found.by}` fails on it"
    else:
        effect = f"`{'async with' if is_async else 'with'}` fails before its body begins"
    message = f"{found.sentence}: {effect}; {_entering_cure(facts, project, found)}"
    yield Hit(found.span, message, found.statement, trace=where_made(facts, project, found, "makes it"))


def _entering_cure(facts: FunctionFacts, project: Project, found: Met) -> str:
    has = found.support.has
    if has & Protocol.AWAIT:
        return f"await it first: `await {found.text}`"
    if has & Protocol.ASYNC_WITH:
        if found.by:
            return "write `await` and `enter_async_context`"
        is_async = project.scope(project.runner(facts.function)).is_async
        return "write `async with`" if is_async else "write `async with` in an `async def` function"
    if has & Protocol.WITH:
        return "write `enter_context`" if found.by else "write `with`"
    if found.is_call and has & (Protocol.FOR | Protocol.ASYNC_FOR) and "generator" in found.support.what:
        kind = "asynccontextmanager" if has & Protocol.ASYNC_FOR else "contextmanager"
        return f"decorate `{found.callee}` with `contextlib.{kind}`"
    if not found.is_call and found.support.what == "a function":
        return f"call it: `{found.text}()`"
    return "it takes an async context manager"


def _iterates_wrongly(project: Project, file: str) -> Iterator[Function]:
    return project.protocols.sites.iterating(file)


@rule(
    code="APF116",
    name="wrong-kind-of-iteration",
    summary="`for`, or what goes through values like it, over an async iterable; `async for` over anything else",
    looks_at=_iterates_wrongly,
    bad="""
        async def pages(client):
            while page := await client.next_page():
                yield page


        async def titles(client):
            return [page.title for page in pages(client)]  # expect: APF116
    """,
    good="""
        async def pages(client):
            while page := await client.next_page():
                yield page


        async def titles(client):
            return [page.title async for page in pages(client)]
    """,
    demo="coroutines/wrong_for",
    since="0.1.0",
    options=("safe-decorators",),
    references=(
        "https://docs.python.org/3/reference/compound_stmts.html#the-async-for-statement",
        f"{_DATA_MODEL}#asynchronous-iterators",
        "https://peps.python.org/pep-0525/",
    ),
)
def wrong_kind_of_iteration(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """An `async def` with `yield` makes an async generator: its values come one by one from an `await` each, and only
    `async for` does that. `for`, `list`, `sum` and their like ask for an iterator at once and get a `TypeError`; so
    does `async for` over a list or a plain generator. The body of the loop never runs.
    """
    for found in met(facts, project, Use.ITERATED):
        if found.is_call or project.protocols.sites.may_be_async_iterable(facts.function, found.path):
            yield from _gone_through(facts, project, found, is_async=False)
    for found in met(facts, project, Use.ITERATED_ASYNC):
        yield from _gone_through(facts, project, found, is_async=True)
    for names, first in ((knowledge.ITERATING, 0), (knowledge.MAPPING, 1)):
        for found in handed(facts, project, names, first=first):
            if found.is_call or project.protocols.sites.may_be_async_iterable(facts.function, found.path):
                yield from _gone_through(facts, project, found, is_async=False)


def _gone_through(facts: FunctionFacts, project: Project, found: Met, *, is_async: bool) -> Iterator[Hit]:
    support = found.support
    wanted, other = (Protocol.ASYNC_FOR, Protocol.FOR) if is_async else (Protocol.FOR, Protocol.ASYNC_FOR)
    if not support.lacks & wanted or support.has & Protocol.AWAIT or not (is_async or support.has & other):
        return  # right, or a coroutine, of which another rule speaks, or nothing that concerns coroutines
    if found.by:
        effect = f"`{found.by}` raises a TypeError"
        cure = "collect the values first: `[value async for value in ...]`"
    else:
        effect = f"`{'async for' if is_async else 'for'}` raises a TypeError"
        cure = _iterating_cure(facts, project, found)
    message = f"{found.sentence}: {effect}; {cure}"
    yield Hit(found.span, message, found.statement, trace=where_made(facts, project, found, "makes it"))


def _iterating_cure(facts: FunctionFacts, project: Project, found: Met) -> str:
    if found.support.has & Protocol.ASYNC_FOR:
        in_coroutine = project.scope(project.runner(facts.function)).is_async
        return "write `async for`" if in_coroutine else "write `async for` in an `async def` function"
    if found.support.has & Protocol.FOR:
        return "write `for`"
    return f"call it: `{found.text}()`" if found.support.what == "a function" else "it takes an async iterable"
