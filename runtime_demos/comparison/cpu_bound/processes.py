"""Two processes that compute, one after the other and at once; how finely their steps alternate tells of two cores."""

import os
import time
from multiprocessing import Barrier, Process, SimpleQueue
from multiprocessing.synchronize import Barrier as BarrierType


def count() -> list[int]:
    """The moments at which each hundredth step was done."""
    moments: list[int] = []
    for _ in range(50_000):
        for _ in range(100):
            pass
        moments.append(time.perf_counter_ns())
    return moments


def seconds(first: list[int], second: list[int]) -> float:
    return (max(first[-1], second[-1]) - min(first[0], second[0])) / 1e9


def turns(first: list[int], second: list[int]) -> int:
    """How often the other one was at work at the next of all moments."""
    owners = [owner for _, owner in sorted([(moment, 1) for moment in first] + [(moment, 2) for moment in second])]
    return sum(one != other for one, other in zip(owners, owners[1:]))


def take_core(number: int) -> None:
    """Ask the system for a core of its own, where it can be asked; a busy machine might give both the same."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[number % len(cores)]})


def work(number: int, both_are_there: BarrierType, results: "SimpleQueue[list[int]]") -> None:
    take_core(number)
    both_are_there.wait()
    results.put(count())


if __name__ == "__main__":
    alone = count(), count()
    both_are_there, results = Barrier(2), SimpleQueue()
    workers = [Process(target=work, args=(number, both_are_there, results)) for number in range(2)]
    for worker in workers:
        worker.start()
    at_once = results.get(), results.get()
    for worker in workers:
        worker.join()
    print(f"speed-up: {seconds(*alone) / seconds(*at_once):.1f} times")
    print(f"the one at work changed: {turns(*at_once):,} times")
