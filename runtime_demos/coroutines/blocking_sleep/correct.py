"""`await asyncio.sleep` gives the loop back while it waits: the clock ticks meanwhile."""

import asyncio


async def load() -> None:
    await asyncio.sleep(0.5)


async def fetch() -> None:
    print("loading")
    await load()
    print("loaded")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(fetch(), clock())


if __name__ == "__main__":
    asyncio.run(main())
