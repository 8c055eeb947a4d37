"""What is wrong where a function is declared: its kind does not fit its decorator, its name or its class."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Hit, Step
from asyncpitfalls.knowledge import unittests
from asyncpitfalls.knowledge.wrappers import ABSTRACT, ASYNC_CONTEXT_MANAGER, CACHES, SYNC_CONTEXT_MANAGER
from asyncpitfalls.project.values import Function
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Span
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Values
    from asyncpitfalls.syntax import FunctionFacts

_ABSTRACT = frozenset({ABSTRACT})
_CONTEXT_MANAGERS = (frozenset({SYNC_CONTEXT_MANAGER}), frozenset({ASYNC_CONTEXT_MANAGER}))


class _Wrapped(NamedTuple):
    """Functions, more than one where it depends, that a decorator is given: with ``@``, or by a call."""

    by: str
    functions: Values
    span: Span
    statement: tuple[int, int]
    trace: tuple[Step, ...] = ()


def _wrapped(facts: FunctionFacts, project: Project, names: frozenset[str]) -> Iterator[_Wrapped]:
    header = facts.header
    if header is not None:
        for position, name in project.declarations.decorated_by(facts.function, names).items():
            yield _Wrapped(name, (facts.function,), header.decorators[position].span, header.statement)
    called = project.declarations.called(facts.function, names)
    for call in facts.calls:
        if call.place in called:
            name, indexed = called[call.place]
            functions = project.declarations.handed(facts.function, indexed.arguments[0])
            trace = tuple(_definition(project, each) for each in functions if isinstance(each, Function))
            yield _Wrapped(name, functions, call.span, call.statement, trace)


def _definition(project: Project, function: Function) -> Step:
    scope = project.scope(function)
    kind = "an `async def`" if scope.is_async else "a plain `def`"
    what = f"{kind} with `yield`" if scope.is_generator else kind
    return Step(Path(function.file), project.span(function), f"`{project.name(function)}` is {what}")


def _cached(project: Project, file: str) -> Iterator[Function]:
    return project.declarations.wrapping(file, CACHES)


@rule(
    code="APF111",
    name="cached-coroutine",
    summary="A cache keeps the coroutine of an `async def`, which can be awaited only once",
    looks_at=_cached,
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
    for wrapped in _wrapped(facts, project, CACHES):
        scopes = [project.scope(each) for each in wrapped.functions if isinstance(each, Function)]
        if not scopes or not all(scope.is_async for scope in scopes):
            continue
        made = f"`{wrapped.by}` keeps the {{}} that `{scopes[0].qualname}` makes"
        if any(scope.is_generator for scope in scopes):
            message = (
                f"{made.format('async generator')}: after the first `async for` over it there is nothing left in it; "
                "cache a list of what it yields"
            )
        else:
            message = (
                f"{made.format('coroutine')}: the second `await` of it raises RuntimeError; "
                "cache what it returns, or a task that runs it"
            )
        yield Hit(wrapped.span, message, wrapped.statement, trace=wrapped.trace)


def _runs_in_test_case(project: Project, file: str) -> Iterator[Function]:
    for function, scope in project.functions(file):
        if scope.is_async and (scope.name.startswith(unittests.PREFIX) or scope.name in unittests.FIXTURES):
            owner = project.declarations.owner(function)
            if owner is not None and project.declarations.test_case(owner) is not None:
                yield function


@rule(
    code="APF113",
    name="async-test-never-runs",
    summary="A `unittest.TestCase` calls an `async def` test and drops the coroutine: it passes unrun",
    looks_at=_runs_in_test_case,
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
)
def async_test_never_runs(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """`unittest.TestCase` calls a test and expects nothing in return. An `async def` returns a coroutine, which is
    dropped: the test counts as passed although not one line of it ran, and the only trace is a `RuntimeWarning` between
    the dots. The same becomes of an async `setUp` or `tearDown`, even in an `IsolatedAsyncioTestCase`, which awaits
    `asyncSetUp` and `asyncTearDown` in their place.
    """
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
    elif scope.name.startswith(unittests.PREFIX) and derive:
        message = (
            f"`{scope.qualname}` is an `async def`, and `{test_case}` drops the coroutine it gets: "
            f"the test passes and nothing of it ever runs; {derive}"
        )
        yield Hit(header.span, message, header.statement)


def _made_context_managers(project: Project, file: str) -> Iterator[Function]:
    for names in _CONTEXT_MANAGERS:
        yield from project.declarations.wrapping(file, names)


@rule(
    code="APF117",
    name="contextmanager-kind-mismatch",
    summary="`contextmanager` decorates an `async def`, or `asynccontextmanager` what is no async generator",
    looks_at=_made_context_managers,
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
    written_elsewhere = _is_written_elsewhere(facts, project)
    for names in _CONTEXT_MANAGERS:
        for wrapped in _wrapped(facts, project, names):
            texts = {_mismatch(wrapped.by, each, project) for each in wrapped.functions if isinstance(each, Function)}
            text = texts.pop() if len(texts) == 1 else ""
            if text and not (written_elsewhere and facts.function in wrapped.functions):
                yield Hit(wrapped.span, text, wrapped.statement, trace=wrapped.trace)


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


def _is_written_elsewhere(facts: FunctionFacts, project: Project) -> bool:
    """Whether a function only says what another one is to do, in a subclass, say."""
    if facts.header is None:
        return False
    return facts.header.placeholder or project.declarations.has_decorator(facts.function, _ABSTRACT)
