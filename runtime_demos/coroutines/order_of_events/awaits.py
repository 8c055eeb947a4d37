"""Only an await that really suspends gives others a turn; awaiting a coroutine that does not suspend is a plain call."""

import asyncio


async def no_wait(name: str) -> None:
    print(name, "in a coroutine that does not suspend")


async def work(name: str) -> None:
    print(name, "begins")
    await no_wait(name)
    print(name, "suspends")
    await asyncio.sleep(0)
    print(name, "ends")


async def main() -> None:
    await asyncio.gather(work("first"), work("second"))


if __name__ == "__main__":
    asyncio.run(main())
