"""Functions handed to others: coroutine functions where a plain function, or a coroutine, is needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit, Step
from asyncpitfalls.index import model
from asyncpitfalls.knowledge.handing import ANY_STEPS
from asyncpitfalls.knowledge.loops import TAKING
from asyncpitfalls.knowledge.sync_callers import COLLECTING, LAZY_CALLERS, LOOKING_AT_VALUES
from asyncpitfalls.project.chains import site_span
from asyncpitfalls.project.values import Coroutine, Function
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.evidence import await_cure, definitions
from asyncpitfalls.syntax.facts import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Span
    from asyncpitfalls.project import Project
    from asyncpitfalls.project.handed import Handed
    from asyncpitfalls.project.own_callers import Given
    from asyncpitfalls.syntax import CallFacts, FunctionFacts


_LOSING = frozenset(
    {Use.TESTED, Use.COMPARED, Use.SEARCHED, Use.FORMATTED, Use.COMPUTED, Use.SUBSCRIPTED, Use.UNPACKED, Use.ITERATED}
)
"""Uses for which a coroutine is no value."""


def _argument_span(call: CallFacts, argument: int | str) -> Span:
    if isinstance(argument, str):
        return next(each.span for each in call.arguments if each.keyword == argument)
    return [each.span for each in call.arguments if not each.keyword][argument]


def _is_lambda(handed: Handed, project: Project) -> bool:
    function = handed.makers.values[0]
    return isinstance(function, Function) and project.scope(function).kind == model.LAMBDA


def _name(handed: Handed, project: Project) -> str:
    """What a message calls the function that is handed over, or the one whose coroutine a lambda returns."""
    function = handed.makers.values[0]
    if isinstance(function, Function) and _is_lambda(handed, project):
        function = next(iter(project.values(function, model.RETURN)))
        function = function.made_by if isinstance(function, Coroutine) else function
    return project.display(function) or handed.path


def _caller(handed: Handed, call: CallFacts) -> str:
    """What a message calls the callee: as it is written, where that reads well."""
    if call.callee.replace(".", "").isidentifier():
        return call.callee
    return handed.takes.name.replace(ANY_STEPS, ".")


def _hands_to_plain_caller(project: Project, file: str) -> Iterator[Function]:
    handed = project.handed
    for functions in (handed.to_plain_callers, handed.own.by_call, handed.own.by_giver):
        yield from (function for function in functions if function.file == file)
    yield from handed.hooks.of(file)


@rule(
    code="APF107",
    name="async-function-given-to-sync-caller",
    summary="An `async def` is handed to something that calls it like a plain function and loses its coroutine",
    looks_at=_hands_to_plain_caller,
    bad="""
        import asyncio
        from threading import Thread


        async def work():
            await asyncio.sleep(0.1)


        def start():
            Thread(target=work).start()  # expect: APF107
    """,
    good="""
        import asyncio
        from threading import Thread


        async def work():
            await asyncio.sleep(0.1)


        def run():
            asyncio.run(work())


        def start():
            Thread(target=run).start()
    """,
    demo="coroutines/given_to_sync_caller",
    since="0.1.0",
    references=(
        "https://docs.python.org/3/library/asyncio-task.html#coroutines",
        "https://docs.python.org/3/library/asyncio-eventloop.html#scheduling-callbacks",
        "https://docs.python.org/3/library/threading.html#threading.Thread",
    ),
    known_false_alarms=(
        "A coroutine that a thread gives back, and that is awaited in another function than the one that started the "
        "thread, is not lost; the thread did nothing for it, though."
    ),
)
def async_function_given_to_sync_caller(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Threads, executors, the event loop's callbacks, signal handlers and `sorted` keys call a function and take what
    it returns. An `async def` returns a coroutine at once: the caller drops it, or takes it for the result, and the
    body never runs. Nothing fails where the function is handed over; Python warns, somewhere else, when the coroutine
    is collected.

    The same becomes of an `async def` that overrides a method which its library calls, as `Thread.run`, of one that a
    decorator registers, and of one given to code of the project itself that calls it and does not await.
    """
    yield from _calls_of_own(facts, project)
    yield from _given_to_own(facts, project)
    yield from _hooks(facts, project)
    found = project.handed.to_plain_callers.get(facts.function, {})
    for call in facts.calls:
        for handed in found.get(call.place, ()):
            if _may_be_awaited_later(handed, call, facts, project):
                continue
            name = _name(handed, project)
            what = "this lambda" if _is_lambda(handed, project) else f"`{name}`"
            message = (
                f"`{_caller(handed, call)}` calls {what} like a plain function: nothing awaits the coroutine that it "
                f"gets, so the body of `{name}` never runs; {_cure(handed, name, facts, project)}"
            )
            span = _argument_span(call, handed.argument)
            yield Hit(span, message, call.statement, handed.makers.confidence, trace=_trace(handed, project))


def _calls_of_own(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Calls in the project's own code of callbacks that are coroutine functions, whoever gives them."""
    found = project.handed.own.by_call.get(facts.function, {})
    for call in facts.calls:
        plain = found.get(call.place)
        if plain is None or not (call.dropped or call.used.use in _LOSING):
            continue
        given = plain.givers[0]
        name = project.display(given.makers.values[0])
        message = (
            f"`{call.callee}` is given the coroutine function `{name}`: this call only makes a coroutine that nothing "
            f"awaits; {await_cure(facts, project, call.callee)}"
        )
        trace = (_giving(given, call.callee, project), *definitions(project, given.makers.values))
        yield Hit(call.span, message, call.statement, given.makers.confidence, trace)


def _given_to_own(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Coroutine functions given to the project's own code where others give plain functions."""
    found = project.handed.own.by_giver.get(facts.function, {})
    for call in facts.calls:
        for given, plain in found.get(call.place, ()):
            name = project.display(given.makers.values[0])
            place = Step(
                Path(plain.site.function.file), site_span(plain.site), f"`{plain.site.call.callee}()` calls it"
            )
            message = (
                f"`{project.name(project.runner(plain.site.function))}` calls `{name}` like a plain function: nothing "
                f"awaits the coroutine that it gets, so the body of `{name}` never runs; make `{name}` a plain `def`, "
                "or hand over a plain function that makes a task of it"
            )
            span = _argument_span(call, given.argument)
            trace = (place, *definitions(project, given.makers.values))
            # What a test hands over only has to be there on many of the ways that tests take.
            sure = Confidence.PROBABLE if project.is_test(facts.function.file) else Confidence.CERTAIN
            yield Hit(span, message, call.statement, min(given.makers.confidence, sure), trace)


def _hooks(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Coroutine functions that a library finds by their class, or by a decorator, and calls."""
    header = facts.header
    if header is None:
        return
    name = facts.scope.qualname
    lost = f"nothing awaits its coroutine, so the body of `{name}` never runs; make it a plain `def`"
    replaced = project.handed.hooks.replaced(facts.function)
    if replaced is not None:
        message = f"`{name}` stands for `{replaced}`, which is called like a plain function: {lost}"
        yield Hit(header.span, message, header.statement)
    for position, decorator in project.handed.hooks.registered(facts.function).items():
        message = f"`{decorator}` has `{name}` called like a plain function: {lost}"
        yield Hit(header.decorators[position].span, message, header.statement)


def _giving(given: Given, callee: str, project: Project) -> Step:
    name = project.display(given.makers.values[0])
    return Step(Path(given.site.function.file), site_span(given.site), f"`{name}` is handed over, for `{callee}`")


def _may_be_awaited_later(handed: Handed, call: CallFacts, facts: FunctionFacts, project: Project) -> bool:
    """Whether the coroutines come out again one by one, to someone who may await them."""
    if model.tail_of(call.used.by) in TAKING:
        return True
    if handed.takes not in LAZY_CALLERS or call.dropped:
        return False
    taker = project.declarations.one_of(facts.function, call.used.by, LOOKING_AT_VALUES | COLLECTING)
    if taker in COLLECTING:
        around = (each for each in facts.calls if each.dropped)
        return not any(argument.span == call.span for each in around for argument in each.arguments)
    return call.used.use is not Use.GIVEN or taker is None


def _cure(handed: Handed, name: str, facts: FunctionFacts, project: Project) -> str:
    library = project.library(facts.function.file)
    return handed.takes.cure.format(name=name, run=library.run.format(call=name))


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


        if __name__ == "__main__":
            asyncio.run(main)  # expect: APF108
    """,
    good="""
        import asyncio


        async def main():
            await asyncio.sleep(0.1)


        if __name__ == "__main__":
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
            is_lambda = _is_lambda(handed, project)
            what = "a lambda" if is_lambda else f"the function `{name}`"
            cure = f"hand over `{name}(...)` itself" if is_lambda else f"write `{name}(...)`"
            message = (
                f"`{handed.takes.name}` is given {what} in place of a coroutine: "
                f"it raises an exception and nothing of the work is done; {cure}"
            )
            span = _argument_span(call, handed.argument)
            yield Hit(span, message, call.statement, handed.makers.confidence, trace=_trace(handed, project))


def _trace(handed: Handed, project: Project) -> tuple[Step, ...]:
    return () if _is_lambda(handed, project) else definitions(project, handed.makers.values)
