"""A thousand threads that are there at the same time: what it costs to start and end one, and its memory."""

import time
from threading import Event, Thread


def memory_kib() -> int:
    """The memory of this process, where the system tells; else the most it ever had."""
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as lines:
            return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    end = Event()
    before = memory_kib()
    begin = time.perf_counter()
    workers = [Thread(target=end.wait) for _ in range(1000)]
    for worker in workers:
        worker.start()
    started = time.perf_counter()
    memory = memory_kib() - before
    again = time.perf_counter()
    end.set()
    for worker in workers:
        worker.join()
    seconds = started - begin + time.perf_counter() - again
    print(f"1,000 take: {seconds:.3f} s")
    print(f"memory of each: {memory / 1000:,.0f} KiB")
