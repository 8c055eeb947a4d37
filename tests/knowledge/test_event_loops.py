"""What is said of asyncio's loops and their objects is about things that exist."""

from __future__ import annotations

import asyncio
import importlib
import sys

import pytest

from asyncpitfalls.knowledge import loop_needs, loop_starts, loop_touches, own_loop
from asyncpitfalls.knowledge.loop_needs import LOOP_NEEDS
from asyncpitfalls.knowledge.loop_starts import LOOP_STARTS
from asyncpitfalls.knowledge.loops import LIBRARIES

NAMES = {
    *(*LOOP_STARTS, *LOOP_NEEDS, *loop_touches.TOUCHES, *loop_touches.OWN_LOOP, *loop_touches.FROM_THREADS),
    *(*own_loop.WAITS, *own_loop.CURRENT_LOOPS, own_loop.HANDS_OVER, loop_needs.CURRENT_LOOP),
}
MODULES = {"asyncio": "asyncio", "concurrent": "concurrent.futures"}


@pytest.mark.parametrize("name", sorted(name for name in NAMES if name.partition(".")[0] in MODULES))
def test_every_name_of_the_standard_library_exists(name: str) -> None:
    if name.startswith("asyncio.Runner") and sys.version_info < (3, 11):
        pytest.skip("it came with Python 3.11")
    module = MODULES[name.partition(".")[0]]
    thing: object = importlib.import_module(module)
    for part in name.removeprefix(f"{module}.").split("."):
        thing = getattr(thing, part)
    assert callable(thing)


def test_loops_fail_under_libraries_that_are_known() -> None:
    assert {each for row in LOOP_STARTS.values() for each in row.under} == {each.module for each in LIBRARIES}


def test_what_stands_for_a_start_is_a_start_or_leads_to_one() -> None:
    starts = {name.rpartition(".")[0] for name in LOOP_STARTS} | set(LOOP_STARTS)
    assert [to for to in loop_starts.STANDS_FOR.values() if to.removesuffix("()") not in starts] == []


@pytest.mark.parametrize("row", sorted(LOOP_STARTS.values()), ids=lambda row: row.name)
def test_advice_reads_as_code(row: loop_starts.LoopStart) -> None:
    assert not row.instead or row.instead.startswith(("await ", "async with "))


async def _in_a_loop(name: str) -> None:
    loop = asyncio.new_event_loop()
    work = asyncio.sleep(0)
    try:
        if name == "run":
            asyncio.run(work)  # noqa: APF110 - what is wrong is tried out
        else:
            loop.run_until_complete(work)  # noqa: APF110 - as above
    finally:
        work.close()
        loop.close()


@pytest.mark.parametrize("name", ["run", "run_until_complete"])
def test_a_loop_in_a_loop_raises(name: str) -> None:
    with pytest.raises(RuntimeError, match="running"):
        asyncio.run(_in_a_loop(name))


@pytest.mark.parametrize("name", ["get_running_loop", "current_task", "all_tasks"])
def test_what_needs_a_loop_raises_without_one(name: str) -> None:
    assert f"asyncio.{name}" in LOOP_NEEDS
    with pytest.raises(RuntimeError, match="no running event loop"):
        getattr(asyncio, name)()
