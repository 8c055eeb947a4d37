"""What is wrong where a function is declared: its kind does not fit its decorator, its name or its class."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit, Step
from asyncpitfalls.knowledge import unittests
from asyncpitfalls.knowledge.wrappers import ABSTRACT, ASYNC_CONTEXT_MANAGER, CACHES, SYNC_CONTEXT_MANAGER
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.project.declarations import Wrapped
    from asyncpitfalls.rules.declaration import LooksAt
    from asyncpitfalls.syntax import FunctionFacts

    Judge = Callable[[Wrapped, Project], str]

_ABSTRACT = frozenset({ABSTRACT})
_CONTEXT_MANAGERS = (frozenset({SYNC_CONTEXT_MANAGER}), frozenset({ASYNC_CONTEXT_MANAGER}))


def _where(kinds: tuple[frozenset[str], ...], judge: Judge) -> LooksAt:
    """The functions that give to one of these decorators what is not fit for it."""

    def looks_at(project: Project, file: str) -> Iterator[Function]:
        for names in kinds:
            for function in project.declarations.wrapping(file, names):
                if any(judge(wrapped, project) for wrapped in project.declarations.wrapped_in(function, names)):
                    yield function

    return looks_at


def _judged(facts: FunctionFacts, project: Project, names: frozenset[str], judge: Judge) -> Iterator[Hit]:
    calls = {call.place: call for call in facts.calls}
    for wrapped in project.declarations.wrapped_in(facts.function, names):
        text = judge(wrapped, project)
        if text and wrapped.place in calls:
            call = calls[wrapped.place]
            trace = tuple(_definition(project, each) for each in wrapped.functions)
            yield Hit(call.span, text, call.statement, trace=trace)
        elif text and wrapped.place is None and facts.header is not None:
            yield Hit(facts.header.decorators[wrapped.position].span, text, facts.header.statement)


def _definition(project: Project, function: Function) -> Step:
    scope = project.scope(function)
    kind = "an `async def`" if scope.is_async else "a plain `def`"
    what = f"{kind} with `yield`" if scope.is_generator else kind
    return Step(Path(function.file), project.span(function), f"`{project.name(function)}` is {what}")


def _keeps_coroutine(wrapped: Wrapped, project: Project) -> str:
    scopes = [project.scope(each) for each in wrapped.functions]
    if not scopes or not all(scope.is_async for scope in scopes):
        return ""
    made = f"`{wrapped.by}` keeps the {{}} that `{scopes[0].qualname}` makes"
    if any(scope.is_generator for scope in scopes):
        return (
            f"{made.format('async generator')}: after the first `async for` over it there is nothing left in it; "
            "cache a list of what it yields"
        )
    return (
        f"{made.format('coroutine')}: the second `await` of it raises RuntimeError; "
        "cache what it returns, or a task that runs it"
    )


@rule(
    code="APF111",
    name="cached-coroutine",
    summary="A cache keeps the coroutine of an `async def`, which can be awaited only once",
    looks_at=_where((CACHES,), _keeps_coroutine),
    bad="""
        import asyncio
        from functools import lru_cache


        @lru_cache  # expect: APF111
        async def load(name):
            await asyncio.sleep(0.1)
            return name.upper()
    """,
    good="""
        import asyncio

        loading = {}


        async def read(name):
            await asyncio.sleep(0.1)
            return name.upper()


        async def load(name):
            if name not in loading:
                loading[name] = asyncio.create_task(read(name))
            return await loading[name]
    """,
    demo="coroutines/cached_coroutine",
    since="0.1.0",
    options=("safe-decorators",),
    references=(
        "https://docs.python.org/3/library/functools.html#functools.lru_cache",
        "https://docs.python.org/3/library/asyncio-task.html#awaitables",
    ),
)
def cached_coroutine(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A cache keeps what the call returns, and what an `async def` returns is a coroutine, not its result. The first
    caller awaits that coroutine and all seems well; the next caller with the same arguments gets the same coroutine
    from the cache, and `await` raises `RuntimeError: cannot reuse already awaited coroutine`. An async generator that
    is cached is exhausted for everyone after its first use.
    """
    yield from _judged(facts, project, CACHES, _keeps_coroutine)


def _is_async_test(project: Project, file: str) -> Iterator[Function]:
    for function, scope in project.functions(file):
        if project.pytest_tests.is_never_run(function):
            yield function
        elif scope.is_async and (scope.name.startswith(unittests.PREFIX) or scope.name in unittests.FIXTURES):
            owner = project.declarations.owner(function)
            if owner is not None and project.declarations.test_case(owner) is not None:
                yield function


@rule(
    code="APF113",
    name="async-test-never-runs",
    summary="Nothing awaits the coroutine of an `async def` test: under `unittest.TestCase` it passes unrun",
    looks_at=_is_async_test,
    bad="""
        import asyncio
        import unittest


        class TotalTest(unittest.TestCase):
            async def test_total(self):  # expect: APF113
                await asyncio.sleep(0.1)
                self.assertEqual(1 + 1, 3)
    """,
    good="""
        import asyncio
        import unittest


        class TotalTest(unittest.IsolatedAsyncioTestCase):
            async def test_total(self):
                await asyncio.sleep(0.1)
                self.assertEqual(1 + 1, 2)
    """,
    demo="coroutines/async_test",
    since="0.1.0",
    options=("safe-decorators",),
    references=(
        "https://docs.python.org/3/library/unittest.html#unittest.IsolatedAsyncioTestCase",
        "https://docs.python.org/3/library/unittest.html#unittest.TestCase.setUp",
    ),
    known_false_alarms=(
        "Under pytest, a plugin that runs coroutines may be installed without a word of it in the files of the project "
        "that declare dependencies or set up tools and jobs."
    ),
)
def async_test_never_runs(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """`unittest.TestCase` calls a test and expects nothing in return. An `async def` returns a coroutine, which is
    dropped: the test counts as passed although not one line of it ran, and the only trace is a `RuntimeWarning` between
    the dots. The same becomes of an async `setUp` or `tearDown`, even in an `IsolatedAsyncioTestCase`, which awaits
    `asyncSetUp` and `asyncTearDown` in their place. Without a plugin that awaits them, pytest does not run `async def`
    tests either: it skips them with a warning, and from 8.4 on has them fail.
    """
    if project.pytest_tests.is_never_run(facts.function) and facts.header is not None:
        message = (
            f"`{facts.scope.qualname}` is an `async def`, and nothing here lets pytest run it: it is skipped, "
            "or fails since pytest 8.4; add a plugin such as `pytest-asyncio` or `anyio`, and mark the test for it"
        )
        yield Hit(facts.header.span, message, facts.header.statement, confidence=Confidence.PROBABLE)
    yield from _in_test_case(facts, project)


def _in_test_case(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    owner = project.declarations.owner(facts.function)
    header, scope = facts.header, facts.scope
    if not scope.is_async or owner is None or header is None or not project.declarations.is_as_written(facts.function):
        return
    test_case = project.declarations.test_case(owner)
    if test_case is None:
        return
    derive = "" if test_case == unittests.ASYNC_TEST_CASE else f"derive the class from `{unittests.ASYNC_TEST_CASE}`"
    if scope.name in unittests.FIXTURES:
        move = f"write it as `{unittests.FIXTURES[scope.name]}`"
        message = (
            f"`{scope.qualname}` is an `async def` that `{test_case}` calls and cannot await: nothing of it ever runs; "
            f"{f'{derive} and {move}' if derive else move}"
        )
        yield Hit(header.span, message, header.statement)
    elif scope.name.startswith(unittests.PREFIX) and derive and not project.pytest_tests.is_called(facts.function):
        message = (
            f"`{scope.qualname}` is an `async def`, and `{test_case}` drops the coroutine it gets: "
            f"the test passes and nothing of it ever runs; {derive}"
        )
        yield Hit(header.span, message, header.statement)


def _is_mismatch(wrapped: Wrapped, project: Project) -> str:
    texts = {_mismatch(wrapped.by, each, project) for each in wrapped.functions}
    return texts.pop() if len(texts) == 1 else ""


def _mismatch(wrapper: str, function: Function, project: Project) -> str:
    scope = project.scope(function)
    if wrapper == SYNC_CONTEXT_MANAGER and scope.is_async:
        kind, raising = "an `async def`", "`with`"
        cure = f"use `{ASYNC_CONTEXT_MANAGER}`, and enter it with `async with`"
    elif wrapper == ASYNC_CONTEXT_MANAGER and scope.is_generator and not scope.is_async:
        kind, raising = "a plain generator", "`async with`"
        cure = f"make it an `async def`, or use `{SYNC_CONTEXT_MANAGER}` and `with`"
    elif wrapper == ASYNC_CONTEXT_MANAGER and scope.is_async and not scope.is_generator:
        kind, raising = "an `async def` without `yield`", "`async with`"
        cure = "write `yield` where the block is to run"
    else:
        return ""
    return f"`{scope.qualname}` is {kind} under `{wrapper}`: entering it with {raising} raises TypeError; {cure}"


@rule(
    code="APF117",
    name="contextmanager-kind-mismatch",
    summary="`contextmanager` decorates an `async def`, or `asynccontextmanager` what is no async generator",
    looks_at=_where(_CONTEXT_MANAGERS, _is_mismatch),
    bad="""
        import asyncio
        from contextlib import contextmanager


        @contextmanager  # expect: APF117
        async def connected():
            await asyncio.sleep(0.1)
            yield "connection"
    """,
    good="""
        import asyncio
        from contextlib import asynccontextmanager


        @asynccontextmanager
        async def connected():
            await asyncio.sleep(0.1)
            yield "connection"
    """,
    demo="coroutines/contextmanager_kind",
    since="0.1.0",
    options=("safe-decorators",),
    references=(
        "https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager",
        "https://docs.python.org/3/library/contextlib.html#contextlib.asynccontextmanager",
    ),
)
def contextmanager_kind_mismatch(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Both decorators accept any function when the module is imported. Only when the block is entered do they ask for
    the next value, `contextmanager` with `next`, `asynccontextmanager` with `anext`: over the other kind of function
    that raises `TypeError`, before the first line of the function has run.
    """
    if not _is_written_elsewhere(facts, project):
        for names in _CONTEXT_MANAGERS:
            yield from _judged(facts, project, names, _is_mismatch)


def _is_written_elsewhere(facts: FunctionFacts, project: Project) -> bool:
    """Whether a function only says what another one is to do, in a subclass, say."""
    if facts.header is None:
        return False
    return facts.header.placeholder or project.declarations.has_decorator(facts.function, _ABSTRACT)
