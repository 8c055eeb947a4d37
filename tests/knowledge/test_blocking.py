"""The rows about blocking calls: the names exist, what they stand for does, and the standard library really blocks."""

from __future__ import annotations

import builtins
import contextlib
import importlib
import queue
import socket
import sys
import threading
from concurrent.futures import Future
from multiprocessing.connection import Pipe
from typing import TYPE_CHECKING, Any

import pytest

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking import ROWS, STANDS_FOR, files
from asyncpitfalls.knowledge.blocking.rows import KINDS, Given

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NEWER = {
    **dict.fromkeys(("pathlib.Path.copy", "pathlib.Path.copy_into", "pathlib.Path.move"), (3, 14)),
    **dict.fromkeys(("pathlib.Path.move_into",), (3, 14)),
    **dict.fromkeys(("pathlib.Path.walk", "pathlib.Path.is_junction"), (3, 12)),
}
"""What the oldest supported Python does not have yet."""
ELSEWHERE = frozenset({"fcntl", "pty", "tkinter"})
"""What a Python may have been built without."""


IN_MEMORY = files.IN_MEMORY.removesuffix("()")


def prefixes(name: str) -> set[str]:
    parts = name.split(".")
    return {".".join(parts[: count + 1]) for count in range(len(parts))}


def is_standard(name: str) -> bool:
    package = name.partition(".")[0]
    return package in sys.stdlib_module_names or package == builtins.__name__


def found(name: str) -> object:
    """What a dotted name stands for: the deepest module in it, then attributes; of a factory, those of its product."""
    parts = name.split(".")
    count = next(count for count in range(len(parts), 0, -1) if is_module(".".join(parts[:count])))
    thing: Any = importlib.import_module(".".join(parts[:count]))
    for part in parts[count:]:
        if not hasattr(thing, part) and callable(thing):
            thing = thing()
        thing = getattr(thing, part)
    return thing


def is_module(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


@pytest.mark.parametrize("name", [name for name in ROWS if is_standard(name)])
def test_every_name_of_the_standard_library_exists(name: str) -> None:
    if name.partition(".")[0] in ELSEWHERE:
        pytest.importorskip(name.partition(".")[0])
    if sys.version_info < NEWER.get(name, (3, 10)):
        with pytest.raises(AttributeError):
            found(name)
    elif sys.platform != "win32":
        assert callable(found(name))


def test_every_row_says_where_it_is_from() -> None:
    assert {row.kind for row in ROWS.values()} < set(KINDS)
    assert [row.name for row in ROWS.values() if not row.source] == []
    assert [name for name, row in ROWS.items() if name != row.name] == []


def test_names_stand_for_names_that_a_row_or_another_name_speaks_of() -> None:
    owners = {prefix for name in (*ROWS, *STANDS_FOR) for prefix in prefixes(name.rstrip("()[]*"))} | {IN_MEMORY}
    assert [target for target in STANDS_FOR.values() if target.removesuffix("()") not in owners] == []


def test_nothing_leads_back_to_itself() -> None:
    for name in STANDS_FOR:
        seen, current = {name}, STANDS_FOR[name]
        while current in STANDS_FOR:
            assert current not in seen
            seen.add(current)
            current = STANDS_FOR[current]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), False),
        (("False",), True),
        (("True",), False),
        (("block=False",), True),
        (("True", "0"), False),
        (("?", "block=False"), True),
        (("unblock=False",), False),
    ],
)
def test_an_argument_is_recognised_by_position_and_by_name(arguments: tuple[str, ...], *, expected: bool) -> None:
    assert Given("block", 0, ("False",)).is_in(arguments) is expected


# Really blocking --------------------------------------------------------------------------------------------------


Wait = tuple[str, "Callable[[], object]", "Callable[[], object]"]


@pytest.fixture
def waits() -> Iterator[list[Wait]]:
    """Names of rows, for each a call that waits, and what ends the wait."""
    event, other, condition = threading.Event(), threading.Event(), threading.Condition()
    ended: list[bool] = []
    jobs, future, lock = queue.Queue[int](), Future[int](), threading.Lock()
    lock.acquire()
    worker = threading.Thread(target=other.wait)
    worker.start()

    def wait_for_condition() -> None:
        with condition:
            condition.wait_for(lambda: ended)

    def end_condition() -> None:
        with condition:
            ended.append(True)
            condition.notify_all()

    with contextlib.ExitStack() as stack:
        here, there = map(stack.enter_context, Pipe())
        left, right = map(stack.enter_context, socket.socketpair())
        yield [
            ("queue.Queue.get", jobs.get, lambda: jobs.put(1)),
            ("concurrent.futures.Future.result", future.result, lambda: future.set_result(1)),
            ("threading.Lock.acquire", lock.acquire, lock.release),
            ("threading.Thread.join", worker.join, other.set),
            ("multiprocessing.connection.Connection.recv", here.recv, lambda: there.send(1)),
            ("socket.socket.recv", lambda: left.recv(1), lambda: right.sendall(b"a")),
            ("threading.Event.wait", event.wait, event.set),
            ("threading.Condition.wait_for", wait_for_condition, end_condition),
        ]


def test_what_waits_returns_when_it_is_released_and_not_before(waits: list[Wait]) -> None:
    for name, call, release in waits:
        assert name in ROWS
        released = threading.Event()
        seen: list[bool] = []

        def run(
            call: Callable[[], object] = call, released: threading.Event = released, seen: list[bool] = seen
        ) -> None:
            call()
            seen.append(released.is_set())

        thread = threading.Thread(target=run)
        thread.start()
        released.set()
        release()
        thread.join()
        assert seen == [True], name


@pytest.mark.parametrize("name", ["exists", "is_file", "is_dir", "stat", "read_text", "unlink", "iterdir"])
def test_paths_ask_the_file_system_each_time(name: str, tmp_path: Path) -> None:
    place = tmp_path / "place"

    def outcome() -> object:
        try:
            found = getattr(place, name)()
            return list(found) if name == "iterdir" else bool(found)
        except OSError as error:
            return type(error)

    before = outcome()
    place.mkdir() if name in {"is_dir", "iterdir"} else place.write_text("text")
    assert outcome() != before
    assert ROWS[f"pathlib.Path.{name}"].confidence >= Confidence.PROBABLE
