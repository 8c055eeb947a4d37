"""Event loops that are touched from threads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence, Hit, Step
from asyncpitfalls.knowledge.loop_touches import TOUCHES
from asyncpitfalls.project.chains import chain_text, site_span, way_steps
from asyncpitfalls.rules.declaration import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.syntax import CallFacts, FunctionFacts


def _touching(project: Project, file: str) -> Iterator[Function]:
    yield from project.loop_touches.functions(file)


@rule(
    code="APF419",
    name="loop-touched-from-thread",
    summary="A thread calls what only the thread of the event loop may call",
    looks_at=_touching,
    confidence=Confidence.PROBABLE,
    bad="""
        import asyncio
        import threading


        def work(done: asyncio.Event):
            done.set()  # expect: APF419


        async def main():
            done = asyncio.Event()
            threading.Thread(target=work, args=(done,)).start()
            await done.wait()


        if __name__ == "__main__":
            asyncio.run(main())
    """,
    good="""
        import asyncio
        import threading


        def work(done: asyncio.Event, loop: asyncio.AbstractEventLoop):
            loop.call_soon_threadsafe(done.set)


        async def main():
            done = asyncio.Event()
            loop = asyncio.get_running_loop()
            threading.Thread(target=work, args=(done, loop)).start()
            await done.wait()


        if __name__ == "__main__":
            asyncio.run(main())
    """,
    demo="threads/loop_called_from_thread",
    since="0.1.0",
    options=("offloads",),
    known_false_alarms=(
        "A thread that runs a loop of its own, and a function that tells threads apart, are left alone; a loop that "
        "does not run yet, or no longer, is not told from one that runs."
    ),
    references=(
        "https://docs.python.org/3/library/asyncio-dev.html#concurrency-and-multithreading",
        "https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_soon_threadsafe",
    ),
)
def loop_touched_from_thread(facts: FunctionFacts, project: Project) -> Iterator[Hit]:
    """An event loop sleeps until a socket or a timer wakes it. What another thread does to it, or to its tasks,
    futures, queues and events, does not wake it: the callback runs whenever something else happens, or never. It also
    changes lists that the loop is going through at that moment. Only `call_soon_threadsafe` and
    `run_coroutine_threadsafe` are made for other threads; in debug mode asyncio raises `RuntimeError` for the rest.
    """
    effect = project.loop_touches.effect
    touches = project.loop_touches.touches_in(facts.function)
    outside = project.loop_touches.run_by_threads.touched.get(facts.function, {})
    for call in facts.calls:
        touch, other = touches.get(call.place), outside.get(call.place)
        if touch is None and other is not None:
            message = (
                f"`{other.name}` is called here while another thread runs the loop, which it neither wakes nor waits "
                f"for; write {_cure(other.name, call, facts, project)}"
            )
            step = Step(Path(other.thread.function.file), site_span(other.thread), "this thread runs the loop")
            yield Hit(call.span, message, call.statement, trace=(step,))
        if touch is not None:
            way = touch.way
            cure = _cure(way.name, call, facts, project)
            through = f" ({chain_text(project, effect, way)})" if way.target is not None else ""
            message = (
                f"`{way.name}` is called in a thread{through}, where it neither wakes the event loop nor waits for its "
                f"turn; write {cure}"
            )
            yield Hit(call.span, message, call.statement, trace=(*touch.steps, *way_steps(project, effect, way)))


def _cure(name: str, call: CallFacts, facts: FunctionFacts, project: Project) -> str:
    callee = project.index(facts.function.file).written(facts.function.scope, call.callee)
    return TOUCHES[name].format(callee=callee if callee.replace(".", "").isidentifier() else name)
