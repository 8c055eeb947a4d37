"""`time.sleep`, hidden in a helper, holds the event loop: the clock cannot tick until the page is loaded."""

import asyncio
import time


def load() -> None:
    time.sleep(0.5)


async def fetch() -> None:
    print("loading")
    load()  # expect: APF201
    print("loaded")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(fetch(), clock())


if __name__ == "__main__":
    asyncio.run(main())
