"""`gather` does not help coroutines that compute: a loop has one thread, and the second begins when the first is done."""

import asyncio


def count() -> None:
    number = 0
    while number < 8_000_000:
        number += 1


async def compute() -> None:
    count()
    await asyncio.sleep(0)


async def main() -> None:
    await asyncio.gather(compute(), compute())
    print("both counted")


if __name__ == "__main__":
    asyncio.run(main())
