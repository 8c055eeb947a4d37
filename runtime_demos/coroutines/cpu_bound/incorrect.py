"""Computing in a coroutine holds the event loop: the clock cannot tick until the sum is there."""

import asyncio


def count() -> int:
    number = 0
    while number < 8_000_000:
        number += 1
    return number


async def compute() -> None:
    print("counting")
    count()
    print("counted")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.01)


async def main() -> None:
    await asyncio.gather(compute(), clock())


if __name__ == "__main__":
    asyncio.run(main())
