"""What a call is handed: which argument, and whether calling it makes a coroutine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.knowledge.handing import EVERY, Takes
from asyncpitfalls.project.takers import given
from tests.project.test_resolve import scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    MakeProject = Callable[[dict[str, str]], Project]

PROGRAM = """
    import asyncio
    from functools import partial


    async def work(number=0):
        print(number)


    def plain():
        pass


    class Base:
        async def step(self):
            pass


    class Heir(Base):
        def step(self):
            pass


    def start(base: Base, heir: Heir, taker):
        taker({argument})
"""


@pytest.mark.parametrize(
    ("argument", "makes_coroutine"),
    [
        ("work", True),
        ("partial(work, 1)", True),
        ("asyncio.sleep", True),
        ("lambda: work(1)", True),
        ("lambda: work(1) if taker else None", True),
        ("lambda: asyncio.sleep(1)", True),
        ("lambda: work(1) if taker else 0", False),
        ("lambda: work", False),
        ("lambda: plain()", False),
        ("lambda: asyncio.create_task(work())", False),
        ("lambda: None", False),
        ("plain", False),
        ("work()", False),
        ("base.step", False),
        ("partial(base.step)", False),
        ("partial(heir.step)", False),
        ("taker", False),
    ],
)
def test_argument_is_called_for_a_coroutine(link: MakeProject, argument: str, makes_coroutine: bool) -> None:  # noqa: FBT001
    project = link({"main.py": PROGRAM.format(argument=argument)})
    start = scope(project, "start")
    (call,) = [each for each in project.index(start.file).calls if each.callee == "taker"]
    assert bool(project.makes_coroutine(start, call.arguments[0])) is makes_coroutine


@pytest.mark.parametrize(
    ("row", "arguments", "expected"),
    [
        (Takes("f", 0, "target"), ("a", "b"), [(0, "a")]),
        (Takes("f", 1, "target"), ("a", "b"), [(1, "b")]),
        (Takes("f", 1, "target"), ("a", "target=b"), [("target", "b")]),
        (Takes("f", 1, "target"), ("target=b", "name=c"), [("target", "b")]),
        (Takes("f", 1, "target"), ("a",), []),
        (Takes("f", EVERY), ("a", "b", "c=d"), [(0, "a"), (1, "b")]),
    ],
)
def test_arguments_that_a_row_speaks_of(
    row: Takes, arguments: tuple[str, ...], expected: list[tuple[int | str, str]]
) -> None:
    assert list(given(arguments, row)) == expected
