"""Code that needs an event loop, where none runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit
from asyncpitfalls.knowledge import loop_needs
from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.project.loop_needs import Without
    from asyncpitfalls.syntax import FunctionFacts


def _needing_a_loop(project: Project, file: str) -> Iterator[Function]:
    needs = project.loop_needs
    yield from (each for each in needs.running if each.file == file and needs.failing(each))


@rule(
    code="APF302",
    name="no-running-loop",
    summary="What needs a running event loop is called where none runs",
    looks_at=_needing_a_loop,
    confidence=Confidence.PROBABLE,
    bad="""
        import asyncio
        import threading


        async def save():
            await asyncio.sleep(1)


        def worker():
            asyncio.create_task(save())  # expect: APF302


        if __name__ == "__main__":
            threading.Thread(target=worker).start()
    """,
    good="""
        import asyncio
        import threading


        async def save():
            await asyncio.sleep(1)


        def worker(loop):
            asyncio.run_coroutine_threadsafe(save(), loop).result()


        async def main():
            task = asyncio.create_task(save())
            threading.Thread(target=worker, args=(asyncio.get_running_loop(),)).start()
            await task


        if __name__ == "__main__":
            asyncio.run(main())
    """,
    demo="coroutines/no_running_loop",
    since="0.1.0",
    options=("entry-points", "offloads", "schedulers"),
    known_false_alarms=(
        "Only a function whose every caller is known is reported. One that something outside the project calls on a "
        "loop, without being handed to it, is reported all the same."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task",
        "https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_running_loop",
    ),
)
def no_running_loop(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """`create_task` and its like look for the loop that runs in the same thread and raise `RuntimeError` when there is
    none: while a module is imported, in the main program before `asyncio.run`, in threads. The coroutine that they were
    given is left behind and never runs.
    """
    failing = project.loop_needs.failing(facts.function)
    for call in facts.calls:
        need, without = failing.get(call.place, (None, None))
        if need is not None and without is not None and (call.bare or not need.row.bare):
            where = f"it is called {without.world.where}, where no event loop runs"
            message = f"`{need.row.name}` raises RuntimeError: {where}; {_cure(without)}"
            yield Hit(call.span, message, call.statement, trace=without.steps)


def _needing_current_loop(project: Project, file: str) -> Iterator[Function]:
    yield from (each for each in project.loop_needs.current if each.file == file)


@rule(
    code="APF603",
    name="get-event-loop",
    summary="`get_event_loop` is called where no event loop runs, which raises since Python 3.14",
    looks_at=_needing_current_loop,
    bad="""
        import asyncio


        async def main():
            await asyncio.sleep(1)


        if __name__ == "__main__":
            loop = asyncio.get_event_loop()  # expect: APF603
            loop.run_until_complete(main())
    """,
    good="""
        import asyncio


        async def main():
            loop = asyncio.get_running_loop()
            loop.call_later(1, print, "later")
            await asyncio.sleep(2)


        if __name__ == "__main__":
            asyncio.run(main())
    """,
    demo="coroutines/get_event_loop",
    since="0.1.0",
    options=("entry-points", "offloads", "schedulers", "target-version"),
    known_false_alarms=(
        "A loop that another package has set for the thread is not seen; one that the project sets is. Within a "
        "coroutine `get_event_loop` does what it should, so that it is `possible` there."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_event_loop",
        "https://docs.python.org/3/whatsnew/3.14.html#asyncio",
    ),
)
def get_event_loop(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """Where no event loop runs, `get_event_loop` used to make one: another than `asyncio.run` makes later, so that
    what was prepared on it never runs. Python 3.12 warns of it, Python 3.14 raises `RuntimeError`. In a thread beside
    the main one it has always raised. Within a coroutine it gives the running loop, as `get_running_loop` does, which
    fails at once where it is moved to a place without a loop.
    """
    sites = project.loop_needs.current.get(facts.function, {})
    reason = project.loop_reason(facts.function) if sites else None
    for call in facts.calls:
        site = sites.get(call.place)
        without = project.loop_needs.without_current(site) if site is not None and reason is None else None
        if site is not None and reason is not None:
            message = (
                f"`{loop_needs.CURRENT_LOOP}` gives the running loop here, and another one or RuntimeError when the "
                f"line is moved to where none runs; write `{loop_needs.RUNNING_LOOP}()`"
            )
            yield Hit(call.span, message, call.statement, Confidence.POSSIBLE, (reason,))
        elif without is not None and not project.loop_needs.sets_current(without.worlds):
            where = "to run the loop, and so" if without.is_run else f"{without.world.where},"
            message = (
                f"`{loop_needs.CURRENT_LOOP}` {_consequence(without, project.oldest_python)}: it is called {where} "
                f"where no event loop runs; {_cure(without)}"
            )
            confidence = Confidence.PROBABLE if without.is_inferred else None
            yield Hit(call.span, message, call.statement, confidence, without.steps)


def _consequence(without: Without, oldest_python: tuple[int, int]) -> str:
    """What happens, by the oldest Python that the code is for: loops were made for the main thread alone."""
    if without.worlds == frozenset({World.THREAD}) or oldest_python >= loop_needs.NEVER_MAKES_LOOP:
        return "raises RuntimeError"
    newest = ".".join(map(str, loop_needs.NEVER_MAKES_LOOP))
    if without.is_run:
        return f"raises RuntimeError since Python {newest}"
    before = f"gives another loop than `{loop_needs.RUNNER}` before"
    if oldest_python >= loop_needs.WARNS_OF_MAKING_LOOP:
        before = f"warns of it before, with DeprecationWarning, and gives another loop than `{loop_needs.RUNNER}`"
    return f"raises RuntimeError since Python {newest}, and {before}"


def _cure(without: Without) -> str:
    if without.is_run:
        return f"run a coroutine with `{loop_needs.RUNNER}`"
    if without.world is World.THREAD:
        return f"hand the loop to the thread and use `{loop_needs.FROM_THREADS}(..., loop)`"
    return f"do it in a coroutine that `{loop_needs.RUNNER}` runs"
