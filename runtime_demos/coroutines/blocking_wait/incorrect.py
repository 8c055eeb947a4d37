"""An empty queue of threads holds the event loop: the clock cannot tick until a job comes."""

import asyncio
import queue
import threading

jobs: queue.Queue[str] = queue.Queue()


async def work() -> None:
    print("waiting")
    jobs.get()  # expect: APF207
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
