"""One coroutine crashes the interpreter; its process, started only to be watched, ends with all its coroutines."""

import asyncio
import os
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType


async def crash() -> None:
    os.abort()


async def work(goes_on: EventType) -> None:
    await asyncio.sleep(0)
    goes_on.set()


async def main(goes_on: EventType) -> None:
    await asyncio.gather(crash(), work(goes_on))


def two_coroutines(goes_on: EventType) -> None:
    asyncio.run(main(goes_on))


if __name__ == "__main__":
    goes_on = Event()
    process = Process(target=two_coroutines, args=(goes_on,))
    process.start()
    process.join()
    print("the others go on:", "yes" if goes_on.is_set() else "no")
