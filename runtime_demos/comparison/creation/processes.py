"""Twenty processes that are there at the same time: what it costs to start and end one, and what memory is its own."""

import time
from multiprocessing import Event, Process, SimpleQueue
from multiprocessing.synchronize import Event as EventType


def own_memory_kib() -> int:
    """Pages that no other process shares, where the system tells; else the most this process ever had."""
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as lines:
            return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def live(memory: "SimpleQueue[int]", end: EventType) -> None:
    memory.put(own_memory_kib())
    end.wait()


if __name__ == "__main__":
    memory: "SimpleQueue[int]" = SimpleQueue()
    end = Event()
    begin = time.perf_counter()
    workers = [Process(target=live, args=(memory, end)) for _ in range(20)]
    for worker in workers:
        worker.start()
    sizes = [memory.get() for _ in workers]
    end.set()
    for worker in workers:
        worker.join()
    seconds = time.perf_counter() - begin
    print(f"1,000 take: {1000 * seconds / len(workers):.3f} s")
    print(f"memory of each: {sum(sizes) / len(sizes):,.0f} KiB")
