"""Both processes are started before either is waited for: each has an interpreter, and a core, of its own."""

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


def work(both_are_there: BarrierType, results: "SimpleQueue[list[int]]") -> None:
    both_are_there.wait()
    results.put(count())


if __name__ == "__main__":
    barrier = Barrier(2)
    results: "SimpleQueue[list[int]]" = SimpleQueue()
    workers = [Process(target=work, args=(barrier, results), name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    moments = sorted([(moment, 1) for moment in results.get()] + [(moment, 2) for moment in results.get()])
    for worker in workers:
        worker.join()
    changes = sum(one[1] != other[1] for one, other in zip(moments, moments[1:]))
    print("both counted")
    print(f"the one at work changed: {changes:,} times")
