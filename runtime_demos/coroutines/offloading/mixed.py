"""Each kind of work where it belongs: waiting on the loop, a blocking call in a thread, computing in a process."""

import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def count() -> None:
    number = 0
    while number < 3_000_000:
        number += 1


def read() -> None:
    time.sleep(0.3)


async def wait() -> None:
    for _ in range(30):
        await asyncio.sleep(0.01)


async def main(pool: ProcessPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.gather(wait(), asyncio.to_thread(read), loop.run_in_executor(pool, count))
    print("all done")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        asyncio.run(main(pool))
