"""Where calls are made that need an event loop, and where none can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Function, Project

    Link = Callable[[dict[str, str]], Project]

MAIN = "/project/main.py"
HEAD = "import asyncio, sys, threading\nfrom asyncio import *\nasync def work(): ...\n"
FUNCTION = "def f():\n    asyncio.get_running_loop()\n"


def without(project: Project) -> dict[str, tuple[list[str], bool]]:
    """By function that needs a loop: the worlds that make the call without one, and whether that is inferred."""
    found: dict[str, tuple[list[str], bool]] = {}
    for function, needs in project.loop_needs.running.items():
        for need in needs.values():
            answer = project.loop_needs.without(need.site)
            if answer is not None:
                found[project.name(function)] = (sorted(each.value for each in answer.worlds), answer.is_inferred)
    return found


@pytest.mark.parametrize(
    ("text", "worlds"),
    [
        (f"{FUNCTION}f()\n", ["import"]),
        (f"{FUNCTION}if __name__ == '__main__':\n    f()\n", ["main"]),
        (f"{FUNCTION}threading.Thread(target=f).start()\n", ["thread"]),
        (f"{FUNCTION}f()\nasync def g():\n    f()\n", ["import"]),
    ],
)
def test_who_calls_tells_the_worlds(link: Link, text: str, worlds: list[str]) -> None:
    assert without(link({"main.py": HEAD + text})) == {"f": (worlds, False)}


@pytest.mark.parametrize(
    "text",
    [
        FUNCTION,
        f"{FUNCTION}async def g():\n    f()\n",
        f"{FUNCTION}if len(sys.argv) > 1:\n    f()\nasync def g():\n    f()\n",
        "import fastapi\nasyncio.get_running_loop()\n",
        "try:\n    asyncio.get_running_loop()\nexcept RuntimeError:\n    pass\n",
        f"import signal\n{FUNCTION}signal.signal(2, f)\n",
    ],
    ids=["nobody", "on a loop", "perhaps", "loaded by a server", "caught", "interrupting"],
)
def test_where_a_loop_may_run_nothing_is_said(link: Link, text: str) -> None:
    assert without(link({"main.py": HEAD + text})) == {}


def test_an_object_that_starts_the_loop_is_made_before(link: Link) -> None:
    text = """
        import asyncio
        class Inner:
            def __init__(self):
                asyncio.get_running_loop()
        class Outer:
            def __init__(self):
                self.inner = Inner()
            def start(self):
                {}
    """
    made, other = (link({"main.py": text.format(body)}) for body in ("asyncio.run(self.work())", "print(self.inner)"))
    assert without(made) == {"Inner": (["main"], True)}
    assert without(other) == {}


def test_a_loop_that_is_set_counts_in_the_worlds_of_who_sets_it(link: Link) -> None:
    text = "def f():\n    asyncio.set_event_loop(asyncio.new_event_loop())\nthreading.Thread(target=f).start()\n"
    project = link({"main.py": f"{HEAD}{text}asyncio.get_event_loop()\n"})
    (sites,) = project.loop_needs.current.values()
    (site,) = sites.values()
    answer = project.loop_needs.without(site)
    assert answer is not None
    assert not project.loop_needs.sets_current(answer.worlds)
    assert project.loop_needs.sets_current(frozenset({*answer.worlds, *project.worlds.of(_named(project, "f"))}))


def _named(project: Project, name: str) -> Function:
    return next(each for each, scope in project.functions(MAIN) if scope.name == name)


RUNS = "def f():\n    loop = asyncio.get_event_loop()\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{RUNS}    loop.run_until_complete(work())\n", True),
        ("def f():\n    asyncio.get_event_loop().run_forever()\n", True),
        (f"{RUNS}    if g:\n        loop.run_until_complete(work())\n    loop.close()\n", True),
        (
            f"{RUNS}    if g:\n        loop.run_until_complete(work())\n    else:\n        loop.create_task(work())\n",
            False,
        ),
        (f"{RUNS}    loop = asyncio.new_event_loop()\n    loop.run_until_complete(work())\n", False),
        (f"{RUNS}    loop.close()\n", False),
        (f"{RUNS}    loop.run_forever()\nasync def g():\n    f()\n", False),
        (f"async {RUNS}    loop.run_forever()\n", False),
    ],
    ids=["by name", "at once", "perhaps", "or something else", "rebound", "not run", "on a loop", "coroutine"],
)
def test_who_takes_a_loop_to_run_it_has_none(link: Link, text: str, *, found: bool) -> None:
    project = link({"main.py": HEAD + text})
    sites = (site for sites in project.loop_needs.current.values() for site in sites.values())
    answers = [project.loop_needs.without_current(site) for site in sites]
    assert [answer is not None and answer.is_run for answer in answers] == [found]
