"""Ten thousand coroutines that are there at the same time: what it costs to start and end one, and its memory."""

import asyncio
import time


def memory_kib() -> int:
    """The memory of this process, where the system tells; else the most it ever had."""
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as lines:
            return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


async def main() -> None:
    end = asyncio.Event()
    before = await asyncio.to_thread(memory_kib)
    begin = time.perf_counter()
    tasks = [asyncio.create_task(end.wait()) for _ in range(10_000)]
    await asyncio.sleep(0)
    started = time.perf_counter()
    memory = await asyncio.to_thread(memory_kib) - before
    again = time.perf_counter()
    end.set()
    await asyncio.gather(*tasks)
    seconds = started - begin + time.perf_counter() - again
    print(f"1,000 take: {seconds / 10:.3f} s")
    print(f"10,000 take: {seconds:.3f} s")
    print(f"memory of each: {memory / 10_000:,.1f} KiB")


if __name__ == "__main__":
    asyncio.run(main())
