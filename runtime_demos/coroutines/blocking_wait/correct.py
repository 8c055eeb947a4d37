"""The queue is waited for in a thread: the clock ticks meanwhile."""

import asyncio
import queue
import threading

jobs: queue.Queue[str] = queue.Queue()


async def work() -> None:
    print("waiting")
    await asyncio.to_thread(jobs.get)
    print("working")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(work(), clock())


if __name__ == "__main__":
    threading.Timer(0.3, jobs.put, ["job"]).start()
    asyncio.run(main())
