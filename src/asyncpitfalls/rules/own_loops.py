"""Event loops that are started where one runs, and code that waits for the loop it keeps from running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit
from asyncpitfalls.index import model
from asyncpitfalls.project.chains import chain_text, way_steps
from asyncpitfalls.rules.declaration import rule
from asyncpitfalls.rules.expected import is_expected_to_raise, makes_stand_ins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project, Way
    from asyncpitfalls.syntax import CallFacts, FunctionFacts

_WITHOUT_TIMEOUT = frozenset({"None", "timeout=None"})


def _starting_on_a_loop(project: Project, file: str) -> Iterator[Function]:
    yield from (each for each in project.loop_starts.functions(file) if project.loop_reason(each) is not None)


@rule(
    code="APF110",
    name="loop-started-inside-loop",
    summary="A coroutine, or a callback of the event loop, starts an event loop in the same thread",
    looks_at=_starting_on_a_loop,
    bad="""
        import asyncio


        async def fetch(number):
            await asyncio.sleep(1)
            return number


        def fetch_now(number):
            return asyncio.run(fetch(number))


        async def handle(number):
            return fetch_now(number)  # expect: APF110
    """,
    good="""
        import asyncio


        async def fetch(number):
            await asyncio.sleep(1)
            return number


        def fetch_now(number):
            return asyncio.run(fetch(number))


        async def handle(number):
            return await fetch(number)


        async def handle_by_old_code(number):
            return await asyncio.to_thread(fetch_now, number)
    """,
    demo="coroutines/loop_in_loop",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "A helper that goes another way when a loop runs is recognised where it asks with `get_running_loop` or a "
        "function made from it, or catches what the call raises; where a test of another kind decides, the finding is "
        "`possible`. A project that imports `nest_asyncio` is left alone."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-runner.html#asyncio.run",
        "https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_until_complete",
    ),
)
def loop_started_inside_loop(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """A thread runs one event loop at a time. `asyncio.run`, `run_until_complete` and their like raise `RuntimeError`
    where one runs already, however many calls away, and the coroutine that they were given never runs. Such code works
    when a script or a test calls it and fails when a request does.
    """
    effect = project.loop_starts
    reason = project.loop_reason(facts.function)
    ways = effect.calls_in(facts.function) if reason is not None else {}
    for call in facts.calls:
        way = ways.get(call.place)
        if way is not None and reason is not None and not is_expected_to_raise(call.statement, facts):
            raises = project.knowledge.loop_starts[way.name].raises
            message = (
                f"`{way.shown}` raises {raises} here, where an event loop runs already: "
                f"{chain_text(project, effect, way)}; {_cure(facts, call, way, project)}"
            )
            # Of what a loop calls itself nobody sees with which arguments it does, and so what a condition comes to.
            decided = way.site.call.use & model.CONDITIONAL and not project.scope(facts.function).is_async
            replaced = way.target is not None and makes_stand_ins(facts)
            # Where a helper starts a loop under a condition, that is mostly the one under which none runs.
            is_sure = not (decided or replaced or way.conditions)
            confidence = Confidence.CERTAIN if is_sure else Confidence.POSSIBLE
            yield Hit(call.span, message, call.statement, confidence, (reason, *way_steps(project, effect, way)))


def _cure(facts: FunctionFacts, call: CallFacts, way: Way, project: Project) -> str:
    instead = project.knowledge.loop_starts[way.name].instead
    to_thread = project.library(facts.function.file).to_thread
    if not project.scope(project.runner(facts.function)).is_async:
        return "have the loop run a coroutine in its place that awaits the work"
    if way.target is None:
        return f"write `{instead}`" if instead else "`await` what it was given"
    helper = call.callee if call.callee.replace(".", "").isidentifier() else project.name(way.target)
    awaits = f"writes `{instead}`" if instead else "awaits the work"
    return f"call an `async def` that {awaits}, or run it in a thread: `await {to_thread}({helper}, ...)`"


def _waiting_for_own_loop(project: Project, file: str) -> Iterator[Function]:
    for function in project.own_loop_waits.functions(file):
        proved = any(wait.proved for wait in project.own_loop_waits.waits_in(function).values())
        if proved or project.loop_reason(function) is not None:
            yield function


@rule(
    code="APF212",
    name="waits-for-its-own-loop",
    summary="A call on the event loop's own thread waits for a coroutine that this loop is to run",
    looks_at=_waiting_for_own_loop,
    bad="""
        import asyncio


        async def fetch():
            await asyncio.sleep(1)


        async def handle():
            loop = asyncio.get_running_loop()
            future = asyncio.run_coroutine_threadsafe(fetch(), loop)
            return future.result()  # expect: APF212
    """,
    good="""
        import asyncio


        async def fetch():
            await asyncio.sleep(1)


        def in_thread(loop):
            return asyncio.run_coroutine_threadsafe(fetch(), loop).result()


        async def handle():
            await fetch()
            return await asyncio.to_thread(in_thread, asyncio.get_running_loop())
    """,
    demo="coroutines/waits_for_its_own_loop",
    since="0.1.0",
    options=("schedulers", "entry-points"),
    known_false_alarms=(
        "A loop that an attribute keeps is taken for the running one where the project makes no other; such a finding "
        "is `probable`."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-task.html#asyncio.run_coroutine_threadsafe",
        "https://docs.python.org/3/library/asyncio-dev.html#concurrency-and-multithreading",
    ),
)
def waits_for_its_own_loop(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """`run_coroutine_threadsafe` is for other threads: they may wait for the result while the loop goes on. On the
    loop's own thread to wait is a deadlock. The loop cannot run the coroutine before the call returns, and the call
    does not return before the coroutine has run; with a timeout it fails each time.
    """
    reason = project.loop_reason(facts.function)
    waits = project.own_loop_waits.waits_in(facts.function)
    for call in facts.calls:
        wait = waits.get(call.place)
        if wait is None or not (wait.proved or reason is not None):
            continue
        name, chain = wait.way.name, chain_text(project, wait.effect, wait.way)
        given = wait.effect.chain(wait.way)[-1].site.call.arguments
        how_long = "for ever" if _WITHOUT_TIMEOUT.issuperset(given) else "until the time given is over"
        what = (
            f"`{name}` raises RuntimeError on the thread of the event loop: {chain}"
            if wait.raises
            else f"`{name}` waits for what this event loop is to run, so that both stand still {how_long}: {chain}"
        )
        cure = "`await` the coroutine" if wait.way.target is None else "make it async and `await` the coroutine there"
        trace = (*((reason,) if reason is not None else ()), *way_steps(project, wait.effect, wait.way))
        yield Hit(call.span, f"{what}; {cure}", call.statement, wait.confidence, trace)
