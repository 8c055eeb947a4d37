"""Loops that may run for ever: what they go through, what they ask, what they look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.project.test_resolve import scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project
    from asyncpitfalls.project.values import Function

PROGRAM = """
    import asyncio
    import itertools
    import queue
    import time
    from elsewhere import Base, unknown
    import settings


    class Worker:
        flag = True

        def __init__(self):
            self.items = []
            self.ready = asyncio.Event()

        @property
        def computed(self):
            return 1

        made = property(computed)


    class Heir(Worker):
        pass


    class OfUnknown(Base):
        def own(self): self.mine = 1


    async def use(worker: Worker, heir: Heir, other: OfUnknown, jobs: queue.Queue, file):
        task = asyncio.create_task(worker.run())
        itertools.count()
        while True: pass


    def plain():
        while True: pass


    async def awaits():
        while True: await use()
"""


@pytest.fixture
def asked(link: Callable[[dict[str, str]], Project]) -> tuple[Project, Function]:
    project = link({"main.py": PROGRAM, "settings.py": "on = True\ndef off(): pass\n"})
    return project, scope(project, "use")


@pytest.mark.parametrize(
    ("callee", "arguments", "never"),
    [
        ("itertools.count", (), True),
        ("itertools.count", ("1", "2"), True),
        ("itertools.cycle", ("file",), True),
        ("itertools.repeat", ("file",), True),
        ("itertools.repeat", ("file", "3"), False),
        ("itertools.repeat", ("file", "times=3"), False),
        ("itertools.repeat", (), False),
        ("itertools.islice", ("file",), False),
        ("iter", ("jobs.get", "None"), True),
        ("iter", ("jobs.get",), False),
        ("iter", ("file.readline", "None"), False),
        ("unknown", (), False),
    ],
)
def test_what_never_ends(asked: tuple[Project, Function], callee: str, arguments: tuple[str, ...], never: bool) -> None:  # noqa: FBT001
    project, use = asked
    assert project.polling.never_ends(use, callee, arguments) is never


@pytest.mark.parametrize(
    ("callees", "looks", "nothing"),
    [
        ([], ["file"], True),
        (["task.done", "time.sleep", "print"], [], True),
        (["worker.ready.is_set"], ["worker.items", "heir.flag", "settings.on"], True),
        (["worker.run"], [], False),
        (["unknown"], [], False),
        (["jobs.get_nowait"], [], False),
        (["time.monotonic"], [], False),
        ([], ["worker.computed"], False),
        ([], ["worker.made"], False),
        ([], ["worker.missing"], False),
        ([], ["file.closed"], False),
        ([], ["other.flag"], False),
        ([], ["settings.off"], False),
        ([], ["?"], False),
    ],
)
def test_what_changes_nothing(
    asked: tuple[Project, Function],
    callees: list[str],
    looks: list[str],
    nothing: bool,  # noqa: FBT001
) -> None:
    project, use = asked
    assert project.polling.changes_nothing(use, callees, looks) is nothing


@pytest.mark.parametrize(
    ("callees", "catches", "ends"),
    [
        (["f"], [], False),
        (["f"], ["KeyboardInterrupt", "asyncio.CancelledError"], False),
        (["f"], ["StopIteration"], True),
        (["f"], [""], True),
        (["f", "jobs.get_nowait"], [], True),
        (["next"], [], True),
    ],
)
def test_what_an_exception_may_end(
    asked: tuple[Project, Function],
    callees: list[str],
    catches: list[str],
    ends: bool,  # noqa: FBT001
) -> None:
    project, _ = asked
    assert project.polling.may_end_by_itself(callees, catches) is ends


def test_which_coroutines_are_looked_at(asked: tuple[Project, Function]) -> None:
    project, use = asked
    assert set(project.polling.may_spin(use.file)) == {use}
