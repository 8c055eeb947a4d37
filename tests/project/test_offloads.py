"""What is called where it should be handed to a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.project.test_resolve import scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    MakeProject = Callable[[dict[str, str]], Project]

PROGRAM = """
    import asyncio
    import time
    from functools import partial


    def work(number: int) -> int:
        return number


    def factory():
        return lambda: work(1)


    async def start(taker):
        loop = asyncio.get_running_loop()
        {call}
"""


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("asyncio.to_thread(work(1))", ["an `int`"]),
        ("asyncio.to_thread(func=work(1))", ["an `int`"]),
        ("asyncio.to_thread(time.sleep(1))", ["None"]),
        ("loop.run_in_executor(None, work(1))", ["an `int`"]),
        ("loop.run_in_executor(work(1), work)", []),
        ("asyncio.to_thread(work, work(1))", []),
        ("asyncio.to_thread(factory())", []),
        ("asyncio.to_thread(partial(work, 1))", []),
        ("asyncio.to_thread(taker())", []),
        ("taker(work(1))", []),
        ("asyncio.to_thread(work, 1), taker(work(1))", []),
        ("asyncio.to_thread(work(work(1)))", ["an `int`"]),
    ],
)
def test_called_before_a_thread_is_given_it(link: MakeProject, call: str, found: list[str]) -> None:
    project = link({"main.py": PROGRAM.format(call=call)})
    places = project.handed.offloads.called_first.get(scope(project, "start"), {})
    assert [first.gives.what for first in places.values()] == found
