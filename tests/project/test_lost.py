"""Which writes of child processes get lost, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.findings import Confidence
from tests.project.test_resolve import scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

    MakeProject = Callable[[dict[str, str]], Project]

PROGRAM = """
    from multiprocessing import Process, Queue
    from elsewhere import make

    count = 0
    names = []
    deep = []
    other = make()
    queue = Queue()


    def work():
        {work}


    def helper(value):
        deep.append(value)


    def given(first, second):
        {given}


    def start(value):
        Process(target=work).start()
        Process(target=given, args=(value, value)).start()
    {more}
"""


def lost(link: MakeProject, *, work: str = "pass", given: str = "pass", more: str = "") -> tuple[list[str], list[str]]:
    """The globals and parameters whose changes get lost."""
    project = link({"main.py": PROGRAM.format(work=work, given=given, more=more)})
    start = scope(project, "start")
    writes = project.lost_writes
    assert set(writes.globals) | set(writes.arguments) <= {start}
    assert list(writes.parents(start.file)) == [start] * bool(writes.globals or writes.arguments)
    return (
        [each.name for each in writes.globals.get(start, ())],
        [f"{each.position} {each.name}" for each in writes.arguments.get(start, ())],
    )


@pytest.mark.parametrize(
    ("work", "names"),
    [
        ("names.append(1)", ["names"]),
        ("names[0] = 1", ["names"]),
        ("helper(1)", ["deep"]),
        ("global count; count += 1", ["count"]),
        ("global other; other = 1", ["other"]),
        ("count = 1", []),
        ("names = []; names.append(1)", []),
        ("print(names)", []),
        ("other.append(1)", []),
        ("names.append(1); return names", []),
        ("names.append(1); queue.put(names)", []),
    ],
)
def test_globals(link: MakeProject, work: str, names: list[str]) -> None:
    assert lost(link, work=work) == (names, [])


@pytest.mark.parametrize(
    "more",
    ["    work()", "deep.append(2)", "deep = []", "def also(): deep.append(2)", "def also(): helper(2)"],
)
def test_what_the_parent_changes_too_is_not_lost(link: MakeProject, more: str) -> None:
    assert lost(link, work="helper(1)", more=more) == ([], [])


@pytest.mark.parametrize(
    ("given", "parameters"),
    [
        ("second.append(1)", ["1 second"]),
        ("first['a'] = 1", ["0 first"]),
        ("first = []", []),
        ("first.unknown()", []),
        ("first.append(1); return first", []),
    ],
)
def test_arguments(link: MakeProject, given: str, parameters: list[str]) -> None:
    assert lost(link, given=given) == ([], parameters)


@pytest.mark.parametrize(
    ("more", "confidence"),
    [("", Confidence.CERTAIN), ("kept = work", Confidence.PROBABLE)],
)
def test_a_function_that_somebody_keeps_may_run_elsewhere(link: MakeProject, more: str, confidence: Confidence) -> None:
    project = link({"main.py": PROGRAM.format(work="names.append(1)", given="pass", more=more)})
    ((found,),) = project.lost_writes.globals.values()
    assert found.confidence is confidence
