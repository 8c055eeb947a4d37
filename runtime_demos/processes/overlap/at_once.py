"""Both processes are started before either is waited for: each has an interpreter, and a core, of its own."""

import os
import time
from multiprocessing import Barrier, Process, SimpleQueue
from multiprocessing.synchronize import Barrier as BarrierType


def count() -> list[int]:
    moments: list[int] = []
    for _ in range(50_000):
        for _ in range(100):
            pass
        moments.append(time.perf_counter_ns())
    return moments


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
    barrier = Barrier(2)
    results: "SimpleQueue[list[int]]" = SimpleQueue()
    workers = [Process(target=work, args=(number, barrier, results)) for number in range(2)]
    for worker in workers:
        worker.start()
    moments = sorted([(moment, 1) for moment in results.get()] + [(moment, 2) for moment in results.get()])
    for worker in workers:
        worker.join()
    changes = sum(one[1] != other[1] for one, other in zip(moments, moments[1:]))
    print("both counted")
    print(f"the one at work changed: {changes:,} times")
