"""Work that is spread over processes."""

from __future__ import annotations

import operator
import signal
import sys
from concurrent.futures import Executor, Future
from typing import Any

import pytest

from asyncpitfalls.pipeline import work


class Pool(Executor):
    """Does each job when it is asked for its turn, and remembers how it was shut down."""

    def __init__(self) -> None:
        self.given: list[tuple[Future[Any], Any, Any]] = []
        self.shut: list[bool] = []

    def submit(self, function: Any, /, *arguments: Any, **_: Any) -> Future[Any]:  # noqa: ANN401
        self.given.append((Future(), function, arguments))
        return self.given[-1][0]

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        assert wait
        self.shut.append(cancel_futures)

    def work(self) -> None:
        for future, function, arguments in self.given:
            try:
                future.set_result(function(*arguments))
            except ValueError as error:
                future.set_exception(error)


def test_all_jobs_are_done_and_the_pool_ends() -> None:
    pool = Pool()
    assert sorted(work.each(operator.neg, [1, 2, 3], pool, pool.work)) == [-3, -2, -1]
    assert pool.shut == [True]


def test_a_job_that_fails_cancels_the_others() -> None:
    pool = Pool()
    with pytest.raises(ValueError, match="invalid literal"):
        list(work.each(int, ["1", "x"], pool, pool.work))
    assert pool.shut == [True]


def test_an_interruption_cancels_what_has_not_begun() -> None:
    pool = Pool()

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(work.each(operator.neg, [1, 2, 3], pool, interrupt))
    assert pool.shut == [True]


def test_who_has_seen_enough_cancels_the_rest() -> None:
    pool = Pool()
    results = work.each(operator.neg, [1, 2, 3], pool, pool.work)
    next(results)
    results.close()  # type: ignore[attr-defined] # it is a generator
    assert pool.shut == [True]


def signals() -> tuple[Any, set[Any]]:
    return signal.getsignal(signal.SIGINT), signal.pthread_sigmask(signal.SIG_BLOCK, [])


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX's signals")
def test_workers_leave_ctrl_c_to_who_started_them() -> None:
    before = signals()
    ((handler, blocked),) = work.each(_signals, [0], work.executor(1), lambda: None)
    assert handler == signal.SIG_IGN
    assert signal.SIGINT not in blocked
    assert signals() == before


def _signals(_: int) -> tuple[Any, set[Any]]:
    return signals()


@pytest.mark.parametrize(
    ("size", "worth", "jobs", "expected"),
    [(0, 10, 4, 1), (9, 10, 4, 1), (10, 10, 4, 2), (1000, 10, 4, 4), (1000, 10, 1, 1), (15, 10, 0, 2)],
)
def test_processes_are_used_when_it_pays(
    monkeypatch: pytest.MonkeyPatch, size: int, worth: int, jobs: int, expected: int
) -> None:
    monkeypatch.setattr(work, "cores", lambda: 2)
    assert work.processes_for(size, worth, jobs) == expected


def test_there_is_a_core() -> None:
    assert work.cores() >= 1


def test_parts_are_alike_and_whole() -> None:
    sizes = {f"{number:02}": number for number in range(50)}
    found = work.parts(sizes, 5)
    assert sorted(name for part in found for name in part) == sorted(sizes)
    totals = [sum(sizes[name] for name in part) for part in found]
    assert len(found) in {5, 6}
    assert max(totals) < 2 * sum(totals) / len(totals)
    assert found == work.parts(dict(reversed(sizes.items())), 5)
    assert work.parts({}, 3) == []
