"""The first exception reaches the caller at once; the sibling runs on, and nobody waits for it."""

import asyncio


async def fail() -> None:
    raise ValueError("no such page")


async def work() -> None:
    await asyncio.sleep(0.05)
    print("the sibling ran on to its end")


async def main() -> None:
    try:
        await asyncio.gather(fail(), work())
    except ValueError as error:
        print("the caller hears:", error)
    await asyncio.sleep(0.2)


if __name__ == "__main__":
    asyncio.run(main())
