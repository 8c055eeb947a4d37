"""Coroutines: where Python accepts an await, and coroutines that nothing awaits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit, Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.sync_callers import RUN_IN_EXECUTOR
from asyncpitfalls.project.chains import site_span
from asyncpitfalls.project.support import NOTHING
from asyncpitfalls.project.values import External, Function
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import as_written, await_cure, callee_name, definitions, not_done
from asyncpitfalls.rules.expected import (
    is_expected_to_raise,
    is_expected_to_refuse,
    is_watched,
    may_not_be_reached,
)
from asyncpitfalls.rules.makers import makers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Makers, Project
    from asyncpitfalls.syntax import CallFacts, FunctionFacts

_COROUTINES = "https://docs.python.org/3/library/asyncio-task.html#coroutines"


def _holds_refused_await(project: Project, file: str) -> Iterator[Function]:
    for function, scope in project.functions(file):
        at_cell_level = scope.kind == model.MODULE and file in project.notebooks
        if scope.flags & model.AWAIT_OUTSIDE and not at_cell_level:
            yield function


@rule(
    code="APF101",
    name="await-outside-async",
    summary="`await`, `async with`, `async for` or an async comprehension stands outside `async def`",
    looks_at=_holds_refused_await,
    bad="""
        import asyncio


        def pause():
            await asyncio.sleep(1)  # expect: APF101
    """,
    good="""
        import asyncio


        async def pause():
            await asyncio.sleep(1)
    """,
    demo="coroutines/await_outside_async",
    since="0.1.0",
    references=(
        "https://docs.python.org/3/reference/expressions.html#await-expression",
        "https://docs.python.org/3/reference/compound_stmts.html#coroutines",
        "https://peps.python.org/pep-0530/",
    ),
)
def await_outside_async(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Python's parser accepts such a file and its compiler refuses it: importing the module raises `SyntaxError`
    before the first line runs, so every importer of the module fails as well. Tools that only parse the file see
    nothing wrong.
    """
    if facts.scope.kind == model.MODULE and facts.function.file in project.notebooks:
        return
    for refused in facts.refused:
        message = (
            f"`{refused.what}` stands in {_place(facts)}: Python refuses the whole file with a SyntaxError; "
            f"{_async_cure(facts)}"
        )
        yield Hit(refused.span, message, refused.statement)


def _place(facts: FunctionFacts) -> str:
    scope = facts.scope
    if scope.kind == model.MODULE:
        return "the body of the module"
    if scope.kind == model.CLASS:
        return f"the body of class `{scope.name}`"
    return "a lambda" if scope.kind == model.LAMBDA else f"the plain function `{scope.qualname}`"


def _async_cure(facts: FunctionFacts) -> str:
    if facts.scope.kind == model.FUNCTION:
        return f"make it `async def {facts.scope.name}` and await it where it is called"
    if facts.scope.kind == model.LAMBDA:
        return "write an `async def` function in place of the lambda"
    return "move it into an `async def` function and run that one"


def _drops_coroutine(project: Project, file: str) -> Iterator[Function]:
    return project.loose.functions(file, model.DROPPED)


def _drops_awaitable(project: Project, file: str) -> Iterator[Function]:
    yield from _drops_coroutine(project, file)
    yield from project.futures.dropped(file)


def _leaves_main_unrun(project: Project, file: str) -> Iterator[Function]:
    yield from _drops_coroutine(project, file)
    yield from project.entry_points.never_run(file)


def _never_run(project: Project, function: Function, made_by: Makers) -> bool:
    """Whether the call stands where a program starts its main coroutine rather than inside one."""
    if project.runs_at_import(function):
        return True
    own = [maker for maker in made_by.values if isinstance(maker, Function) and project.is_top_level(maker)]
    if len(own) != len(made_by.values) or project.scope(project.runner(function)).is_async:
        return False
    return all(_is_main(project.scope(maker).name) for maker in own) or project.reached_without_loop(function)


def _is_main(name: str) -> bool:
    return name == "amain" or "main" in name.split("_")


@rule(
    code="APF102",
    name="coroutine-never-awaited",
    summary="A call makes a coroutine and nothing awaits it, so its body never runs",
    looks_at=_drops_awaitable,
    bad="""
        import asyncio


        async def save(order):
            await asyncio.sleep(0.1)


        async def handle(order):
            save(order)  # expect: APF102
    """,
    good="""
        import asyncio


        async def save(order):
            await asyncio.sleep(0.1)


        async def handle(order):
            await save(order)
    """,
    demo="coroutines/never_awaited",
    since="0.1.0",
    options=("safe-decorators",),
    references=(
        _COROUTINES,
        "https://docs.python.org/3/library/asyncio-dev.html#detect-never-awaited-coroutines",
    ),
)
def coroutine_never_awaited(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Calling an `async def` function runs nothing: it makes a coroutine object. Where that object is dropped, the
    work is silently not done, the caller goes on as if it were, and an exception in it cannot happen. Python says so
    only when the object is collected, with a `RuntimeWarning` that names no caller.
    """
    for call, made_by in _dropped(facts, project):
        if _never_run(project, facts.function, made_by):
            continue
        name = callee_name(call, facts, project, made_by.values)
        message = (
            f"`{name}()` makes a coroutine that nothing awaits: {not_done(project, made_by.values, name)}; "
            f"{await_cure(facts, project, name)}"
        )
        trace = definitions(project, made_by.values)
        yield Hit(call.span, message, call.statement, confidence=made_by.confidence, trace=trace)
    yield from _futures_dropped(facts, project)
    yield from _idle_dropped(facts, project)
    yield from _dropped_here(facts, project)


def _futures_dropped(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    runner = project.runner(facts.function)
    waits = project.scope(runner).is_async
    for call in facts.calls:
        sure = project.futures.started_by(facts.function, call.callee) if call.dropped else None
        if sure is not None and _gives_nothing(call, facts, project):
            sure = Confidence.POSSIBLE  # who hands such work to a thread mostly means to go on meanwhile
        if sure is not None:
            name = callee_name(call, facts, project, project.values(facts.function, call.callee))
            cure = f"write `await {name}(...)`" if waits else "return the future, or look at its outcome in a callback"
            message = (
                f"`{name}()` starts work and nothing awaits its future: `{project.name(runner)}` goes on before the "
                f"work is done, and what it raises reaches nobody; {cure}"
            )
            yield Hit(call.span, message, call.statement, confidence=sure)


def _gives_nothing(call: CallFacts, facts: FunctionFacts, project: Project) -> bool:
    """Whether a call hands a function to an executor that returns nothing."""
    work = call.arguments[1].path if model.tail_of(call.callee) == RUN_IN_EXECUTOR and call.arguments[1:] else ""
    values = project.values(facts.function, work) if work else ()
    return bool(values) and all(
        project.protocols.made(project.resolver, each) == NOTHING
        if isinstance(each, External)
        else isinstance(each, Function)
        and not project.scope(each).is_generator
        and not project.index(each.file).bindings(each.scope, model.RETURN)
        for each in values
    )


def _idle_dropped(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    for call in facts.calls:
        if call.dropped and project.futures.is_idle(facts.function, call.callee):
            name = as_written(call.callee, facts, project)
            cure = await_cure(facts, project, name) if name == call.callee else "write `await` before it"
            message = f"nothing awaits or enters what `{name}()` gives, and before that it does nothing; {cure}"
            yield Hit(call.span, message, call.statement)


def _dropped_here(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Calls of which nothing is known but that the same file awaits them elsewhere."""
    for call in facts.calls:
        is_said = not call.dropped or call.asked or makers(call, facts, project)
        site = None if is_said else project.futures.awaited_elsewhere.site(facts.function, call.callee)
        if site is not None:
            name = as_written(call.callee, facts, project)
            message = (
                f"`{name}()` is awaited in line {site.call.row}, and here nothing awaits it: what it stands for is "
                f"never done; {await_cure(facts, project, name)}"
            )
            step = Step(Path(facts.function.file), site_span(site), f"`{name}()` is awaited here")
            yield Hit(call.span, message, call.statement, confidence=Confidence.PROBABLE, trace=(step,))


@rule(
    code="APF103",
    name="async-main-never-run",
    summary="A program calls its async entry point like a plain function, so it never runs",
    looks_at=_leaves_main_unrun,
    bad="""
        import asyncio


        async def main():
            await asyncio.sleep(0.1)


        if __name__ == "__main__":
            main()  # expect: APF103
    """,
    good="""
        import asyncio


        async def main():
            await asyncio.sleep(0.1)


        if __name__ == "__main__":
            asyncio.run(main())
    """,
    demo="coroutines/main_never_run",
    since="0.1.0",
    references=(_COROUTINES, "https://docs.python.org/3/library/asyncio-runner.html#asyncio.run"),
)
def async_main_never_run(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Without an event loop nothing drives a coroutine: the program makes the object, drops it, and ends with exit
    code 0 having done nothing. The only trace is a `RuntimeWarning`, which many services never show.
    """
    for call, made_by in _dropped(facts, project):
        if not _never_run(project, facts.function, made_by):
            continue
        name = callee_name(call, facts, project, made_by.values)
        library = project.library(facts.function.file)
        message = (
            f"`{name}()` only makes a coroutine and no event loop runs it: nothing of `{name}` happens; "
            f"write `{library.run.format(call=name)}`"
        )
        trace = definitions(project, made_by.values)
        yield Hit(call.span, message, call.statement, confidence=made_by.confidence, trace=trace)
    if facts.header is not None and facts.function in project.entry_points.never_run(facts.function.file):
        name = facts.scope.name
        run = project.library(facts.function.file).run.format(call=name)
        message = (
            f"`{name}` is an `async def` that nothing in the project runs or imports: run as a program, the file does "
            f'nothing of it; write `{run}` under `if __name__ == "__main__":`'
        )
        yield Hit(facts.header.span, message, facts.header.statement, confidence=Confidence.POSSIBLE)


def _dropped(facts: FunctionFacts, project: Project) -> Iterator[tuple[CallFacts, Makers]]:
    for call in facts.calls:
        made_by = makers(call, facts, project) if call.dropped else None
        expected = is_expected_to_raise if made_by and _is_plain(made_by, project) else is_expected_to_refuse
        is_meant = expected(call.statement, facts) or may_not_be_reached(call.statement, facts)
        if made_by and not is_meant and not is_watched(facts, project):
            yield call, made_by


def _is_plain(made_by: Makers, project: Project) -> bool:
    """Whether a plain function makes the coroutine: it may raise before it does."""
    return any(isinstance(each, Function) and not project.scope(each).is_async for each in made_by.values)
