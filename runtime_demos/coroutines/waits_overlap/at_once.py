"""`gather` makes a task of each coroutine: while one waits, the other runs, on the same thread."""

import asyncio


async def fetch() -> None:
    await asyncio.sleep(0.3)


async def main() -> None:
    await asyncio.gather(fetch(), fetch())
    print("both fetched")


if __name__ == "__main__":
    asyncio.run(main())
