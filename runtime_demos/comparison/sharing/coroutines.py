"""What a coroutine writes to a global, another sees; updates are lost only where an await stands between."""

import asyncio

written = False
total = 0


async def update() -> None:
    global total, written
    written = True
    seen = total
    total = seen + 1


async def update_across_an_await() -> None:
    global total
    seen = total
    await asyncio.sleep(0)
    total = seen + 1


async def main() -> None:
    global total
    await asyncio.gather(update(), update())
    lost = 2 - total
    total = 0
    await asyncio.gather(update_across_an_await(), update_across_an_await())
    print("a global written by one is seen by the other:", "yes" if written else "no")
    print("shared as it is; of 2 updates", lost, "are lost,", 2 - total, "with an await between reading and writing")


if __name__ == "__main__":
    asyncio.run(main())
