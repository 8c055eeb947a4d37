"""What is said of the standard library is about things that exist."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import sys

import pytest

from asyncpitfalls.config import Config
from asyncpitfalls.knowledge import entry_points, load
from asyncpitfalls.knowledge.function_takers import TAKERS, WHEN_READY, WORLDS_OF_OBJECTS
from asyncpitfalls.knowledge.handing import ANY_ARGUMENT
from asyncpitfalls.knowledge.worlds import WITHOUT_LOOP, World

OF_WHAT_IS_RETURNED = ("asyncio.ensure_future.", "multiprocessing.dummy.Pool.")
"""How the names begin of methods of what a function returns."""


def found(name: str) -> object:
    """What Python has under this name; None if nothing."""
    parts = name.split(".")
    count = next(n for n in range(len(parts), 0, -1) if _is_module(".".join(parts[:n])))
    value: object = importlib.import_module(".".join(parts[:count]))
    for part in parts[count:]:
        value = getattr(value, part, None)
    return value


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


NAMES = {
    *(row.name for row in TAKERS),
    *entry_points.DECORATORS,
    *(f"{cls}.{name}" for cls, (_, names) in entry_points.METHODS.items() for name in names if "*" not in name),
    *WHEN_READY,
    *WORLDS_OF_OBJECTS,
}
OF_PYTHON = sorted(
    name
    for name in NAMES
    if name.partition(".")[0] in sys.stdlib_module_names and not name.startswith(("tkinter.", *OF_WHAT_IS_RETURNED))
)


@pytest.mark.parametrize("name", OF_PYTHON)
def test_the_standard_library_has_it(name: str) -> None:
    assert found(name) is not None


@pytest.mark.parametrize("name", ["asyncio.to_thread", "threading.Thread", "concurrent.futures.Executor.submit"])
def test_the_argument_that_is_run_is_called_so(name: str) -> None:
    (row,) = [row for row in TAKERS if row.name == name]
    function = found(name)
    assert callable(function)
    parameters = [each for each in inspect.signature(function).parameters if each != "self"]
    assert parameters[row.position] == row.keyword


def test_every_row_tells_a_world_or_none_of_them() -> None:
    assert not [row for row in TAKERS if row.in_place and row.world is not None]
    assert WITHOUT_LOOP | {World.LOOP} == frozenset(World)


def test_the_configuration_has_the_last_word() -> None:
    knowledge = load(
        Config(offloads=("asyncio.to_thread", "jobs.aside"), spawners=("jobs.apart",), schedulers=("a.b",))
    )
    own = {row.name: row.world for row in knowledge.takers if row.position == ANY_ARGUMENT}
    expected = {
        "asyncio.to_thread": World.THREAD,
        "jobs.aside": World.THREAD,
        "jobs.apart": World.PROCESS,
        "a.b": World.LOOP,
    }
    assert own == expected
    assert knowledge.entry_points == expected
    assert len([row for row in knowledge.takers if row.name == "asyncio.to_thread"]) == 1
