"""Which calls start a loop, and which wait for what the loop of their own thread is to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.findings import Confidence

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    Link = Callable[[dict[str, str]], Project]

MAIN = "/project/main.py"
WORK = "import asyncio, anyio\nasync def work(): ...\n"


def starting(project: Project) -> dict[str, list[str]]:
    """By function, what its calls that start a loop lead to."""
    effect = project.loop_starts
    functions = effect.functions(MAIN)
    return {project.name(each): [way.name for way in effect.calls_in(each).values()] for each in functions}


def waiting(project: Project) -> dict[str, list[tuple[str, Confidence, bool]]]:
    """By function: what waits, how sure that is, and whether the function proves that it runs on a loop."""
    waits = project.own_loop_waits
    return {
        project.name(each): [(wait.way.name, wait.confidence, wait.proved) for wait in waits.waits_in(each).values()]
        for each in waits.functions(MAIN)
    }


def test_a_start_spreads_to_callers_and_stops_where_a_thread_takes_over(link: Link) -> None:
    text = (
        "def low():\n    asyncio.run(work())\n"
        "def high():\n    low()\n"
        "async def on_loop():\n    high()\n    await asyncio.to_thread(low)\n"
    )
    assert starting(link({"main.py": WORK + text})) == {
        "low": ["asyncio.run"],
        "high": ["asyncio.run"],
        "on_loop": ["asyncio.run"],
    }


@pytest.mark.parametrize(
    "body",
    [
        "    try:\n        asyncio.run(work())\n    except RuntimeError:\n        pass\n",
        "    with pytest.raises(RuntimeError):\n        asyncio.run(work())\n",
    ],
)
def test_who_catches_or_expects_the_error_is_left_alone(link: Link, body: str) -> None:
    text = f"def low():\n{body}async def on_loop():\n    low()\n"
    assert starting(link({"main.py": f"import pytest\n{WORK}{text}"})) == {}


def test_nothing_starts_in_vain_where_loops_may_be_entered_again(link: Link) -> None:
    text = "async def on_loop():\n    asyncio.run(work())\n"
    assert starting(link({"main.py": WORK + text, "other.py": "import nest_asyncio\n"})) == {}


def test_a_condition_on_the_way_takes_a_step_of_confidence(link: Link) -> None:
    text = "def low(x):\n    if x:\n        asyncio.run(work())\nasync def on_loop():\n    low(1)\n"
    project = link({"main.py": WORK + text})
    effect = project.loop_starts
    sure = {project.name(each): next(iter(effect.calls_in(each).values())) for each in effect.functions(MAIN)}
    assert effect.confidence(sure["low"]) is Confidence.CERTAIN
    assert effect.confidence(sure["on_loop"]) is Confidence.PROBABLE
    assert effect.confidence(sure["on_loop"], Confidence.PROBABLE) is Confidence.POSSIBLE


@pytest.mark.parametrize(
    ("loop", "expected"),
    [
        ("asyncio.get_running_loop()", (Confidence.CERTAIN, True)),
        ("asyncio.get_event_loop()", (Confidence.CERTAIN, False)),
    ],
)
def test_a_loop_that_the_function_gets_itself_is_its_own(
    link: Link, loop: str, expected: tuple[Confidence, bool]
) -> None:
    text = f"def f():\n    loop = {loop}\n    asyncio.run_coroutine_threadsafe(work(), loop).result()\n"
    assert waiting(link({"main.py": WORK + text})) == {"f": [("concurrent.futures.Future.result", *expected)]}


KEPT = """
class A:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
    def f(self):
        return asyncio.run_coroutine_threadsafe(work(), self.loop).result()
"""


def test_a_loop_that_is_kept_is_the_own_one_unless_there_are_more(link: Link) -> None:
    found = {"A.f": [("concurrent.futures.Future.result", Confidence.PROBABLE, False)]}
    assert waiting(link({"main.py": WORK + KEPT})) == found
    assert waiting(link({"main.py": f"{WORK}{KEPT}other = asyncio.new_event_loop()\n"})) == {}


def test_a_call_that_waits_for_its_own_loop_does_not_count_as_blocking(link: Link) -> None:
    text = "async def f(other):\n    loop = {}\n    asyncio.run_coroutine_threadsafe(work(), loop).result()\n"
    own, other = (link({"main.py": WORK + text.format(each)}) for each in ("asyncio.get_running_loop()", "other"))
    assert [*own.blocking.functions(MAIN)] == []
    assert [other.name(each) for each in other.blocking.functions(MAIN)] == ["f"]


def test_what_needs_a_thread_of_its_library_raises_unless_it_is_told_the_loop(link: Link) -> None:
    text = "async def f(token):\n    anyio.from_thread.run(work)\n    anyio.from_thread.run(work, token=token)\n"
    project = link({"main.py": WORK + text})
    assert waiting(project) == {"f": [("anyio.from_thread.run", Confidence.CERTAIN, False)]}
    (function,) = project.own_loop_waits.functions(MAIN)
    assert [wait.raises for wait in project.own_loop_waits.waits_in(function).values()] == [True]
