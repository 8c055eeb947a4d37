"""Another process computes, and the loop goes on."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def count() -> int:
    number = 0
    while number < 8_000_000:
        number += 1
    return number


async def compute(pool: ProcessPoolExecutor) -> None:
    print("counting")
    await asyncio.get_running_loop().run_in_executor(pool, count)
    print("counted")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.01)


async def main(pool: ProcessPoolExecutor) -> None:
    await asyncio.gather(compute(pool), clock())


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        asyncio.run(main(pool))
