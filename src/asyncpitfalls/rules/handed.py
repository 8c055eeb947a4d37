"""Functions handed to others: coroutine functions where a plain function, or a coroutine, is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Hit
from asyncpitfalls.index import model
from asyncpitfalls.project.values import Function
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import definitions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Span, Step
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.handed import Handed
    from asyncpitfalls.syntax import CallFacts, FunctionFacts


def _argument_span(call: CallFacts, argument: int | str) -> Span:
    if isinstance(argument, str):
        return next(each.span for each in call.arguments if each.keyword == argument)
    return [each.span for each in call.arguments if not each.keyword][argument]


def _name(handed: Handed, project: Project) -> str:
    """What a message calls the function that is handed over; empty for a lambda."""
    function = handed.makers.values[0]
    if isinstance(function, Function) and project.scope(function).kind == model.LAMBDA:
        return ""
    return project.display(function)


def _hands_in_place_of_coroutine(project: Project, file: str) -> Iterator[Function]:
    return (function for function in project.handed.in_place_of_coroutines if function.file == file)


@rule(
    code="APF108",
    name="coroutine-function-not-called",
    summary="A function stands where a coroutine is needed: the call that makes the coroutine is missing",
    looks_at=_hands_in_place_of_coroutine,
    bad="""
        import asyncio


        async def main():
            await asyncio.sleep(0.1)


        asyncio.run(main)  # expect: APF108
    """,
    good="""
        import asyncio


        async def main():
            await asyncio.sleep(0.1)


        asyncio.run(main())
    """,
    demo="coroutines/function_not_called",
    since="0.1.0",
    references=(
        "https://docs.python.org/3/library/asyncio-runner.html#asyncio.run",
        "https://docs.python.org/3/library/asyncio-task.html#awaitables",
    ),
)
def coroutine_function_not_called(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """An `async def` function is no coroutine: calling it makes one. What runs coroutines looks at what it is given,
    and raises `TypeError`, or `ValueError`, for a function. That happens where the call is reached, so on a seldom
    taken way it is found late.
    """
    found = project.handed.in_place_of_coroutines.get(facts.function, {})
    for call in facts.calls:
        for handed in found.get(call.place, ()):
            name = _name(handed, project)
            what, cure = (f"the function `{name}`", f"write `{name}(...)`") if name else ("a lambda", "call it")
            message = (
                f"`{handed.takes.name}` is given {what} in place of a coroutine: "
                f"it raises an exception and nothing of the work is done; {cure}"
            )
            span = _argument_span(call, handed.argument)
            yield Hit(span, message, call.statement, handed.makers.confidence, trace=_trace(handed, project))


def _trace(handed: Handed, project: Project) -> tuple[Step, ...]:
    return definitions(project, handed.makers.values) if _name(handed, project) else ()
