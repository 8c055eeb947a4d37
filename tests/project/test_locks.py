"""Which objects are locks of threads or processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.project.locks import Lock
from tests.project.test_resolve import scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.project import Project

PROGRAM = """
    import asyncio
    import multiprocessing as mp
    import threading
    from threading import RLock as Reentrant

    lock = threading.Lock()


    class Store:
        def __init__(self, context):
            self.lock = Reentrant()
            self.of_loop = asyncio.Lock()
            self.either = asyncio.Lock() if context else threading.Lock()

        async def save(self, given: threading.Semaphore, event: threading.Event, other):
            shared, spawned = mp.Lock(), mp.get_context("spawn").Lock()
            with self.lock:
                pass
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("lock", Lock.EXCLUSIVE),
        ("self.lock", Lock.REENTRANT),
        ("given", Lock.EXCLUSIVE),
        ("shared", Lock.EXCLUSIVE),
        ("spawned", Lock.EXCLUSIVE),
        ("self.of_loop", None),
        ("self.either", None),
        ("event", None),
        ("other", None),
        ("other.lock", None),
    ],
)
def test_kinds_of_locks(link: Callable[[dict[str, str]], Project], path: str, kind: Lock | None) -> None:
    project = link({"main.py": PROGRAM})
    assert project.locks.kind(scope(project, "Store.save"), path) is kind


def test_coroutines_that_take_a_lock(link: Callable[[dict[str, str]], Project]) -> None:
    project = link({"main.py": PROGRAM, "other.py": "async def f(lock):\n    with lock: pass\n"})
    assert list(project.locks.taking("/project/main.py")) == [scope(project, "Store.save")]
    assert list(project.locks.taking("/project/other.py")) == []
