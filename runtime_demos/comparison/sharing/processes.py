"""What a process writes to a global, another sees or not; and two that read before either writes a shared value."""

from multiprocessing import Barrier, Process, Value
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier as BarrierType

written = False


def work(total: "Synchronized[int]", both_have_read: BarrierType) -> None:
    global written
    written = True
    seen = total.value
    both_have_read.wait()
    total.value = seen + 1


if __name__ == "__main__":
    total: "Synchronized[int]" = Value("i", 0)
    both_have_read = Barrier(2)
    workers = [Process(target=work, args=(total, both_have_read)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("a global written by one is seen by the other:", "yes" if written else "no")  # noqa: APF503
    print("shared by a queue, a pipe or shared memory; of 2 updates without a lock,", 2 - total.value, "is lost")
