"""How rules about coroutines word what they found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.special_methods import CALL
from asyncpitfalls.project.values import Function, Instance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.findings import Span
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Values
    from asyncpitfalls.syntax import CallFacts, FunctionFacts


def as_written(path: str, facts: FunctionFacts, project: Project) -> str:
    """A path as the file has it, where that reads well; else its last name."""
    written = project.index(facts.function.file).written(facts.function.scope, path)
    return written if written.replace(".", "").isidentifier() else model.tail_of(written)


def callee_name(call: CallFacts, facts: FunctionFacts, project: Project, made_by: Values) -> str:
    """The callee as it is written, where that reads well; else by its definition."""
    written = project.index(facts.function.file).written(facts.function.scope, call.callee)
    if written.replace(".", "").isidentifier():
        return written
    if isinstance(made_by[0], Instance) and not call.callee.endswith(")"):
        return model.tail_of(call.callee)  # where an object comes from says more than what its class calls it by
    return project.display(made_by[0]) or model.tail_of(call.callee)


def not_done(project: Project, made_by: Values, name: str) -> str:
    """What does not happen because nothing awaits a coroutine."""
    called = (project.resolver.attribute(each, CALL) if isinstance(each, Instance) else (each,) for each in made_by)
    functions = (each for values in called for each in values if isinstance(each, Function))
    if not all(project.scope(each).is_async for each in functions):
        return "what it stands for is never done"
    return f"the body of `{name}` never runs"


def definitions(project: Project, made_by: Values) -> tuple[Step, ...]:
    """Where the coroutine functions are defined, one step each."""
    return tuple(_definition(project, maker) for maker in made_by if isinstance(maker, Function))


def _definition(project: Project, maker: Function) -> Step:
    what = "is an `async def`" if project.scope(maker).is_async else "gives a coroutine"
    message = f"`{project.name(maker)}` {what}: calling it runs nothing"
    return Step(Path(maker.file), project.span(maker), message)


def await_cure(facts: FunctionFacts, project: Project, name: str) -> str:
    """How to have a coroutine's body run, from where the call stands."""
    runner = project.scope(project.runner(facts.function))
    if runner.is_async:
        return f"write `await {name}(...)`"
    if runner.kind == model.LAMBDA:
        return "hand over an `async def` function that awaits it"
    library = project.library(facts.function.file)
    run = library.run.format(call=name)
    return f"await it in a coroutine, or where no event loop runs call `{run}`"


def first_pause(pauses: Iterable[Span], facts: FunctionFacts, project: Project) -> Span | None:
    """The first of some places where a coroutine lets others run; None where it never does, though it awaits."""
    calm = {
        (call.span.end_row, call.span.end_column)
        for call in facts.calls
        if call.awaited and project.calm.is_awaited(facts.function, call.callee)
    }
    return next((each for each in pauses if (each.end_row, each.end_column) not in calm), None)
