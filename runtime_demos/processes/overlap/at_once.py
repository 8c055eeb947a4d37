"""Both processes are started before either is waited for: each has an interpreter, and a core, of its own."""

from multiprocessing import Barrier, Process
from multiprocessing.synchronize import Barrier as BarrierType


def count() -> None:
    number = 0
    while number < 6_000_000:
        number += 1


def work(both_are_there: BarrierType) -> None:
    both_are_there.wait()
    count()


if __name__ == "__main__":
    barrier = Barrier(2)
    workers = [Process(target=work, args=(barrier,), name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("both counted")
