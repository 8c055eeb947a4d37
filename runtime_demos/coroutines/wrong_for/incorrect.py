"""An `async def` with `yield` makes an async generator: `for` cannot go through it."""

import asyncio
from collections.abc import AsyncIterator


async def pages() -> AsyncIterator[int]:
    for number in range(3):
        await asyncio.sleep(0)
        yield number


async def main() -> None:
    print("the program starts")
    for page in pages():  # expect: APF116
        print("page", page)


if __name__ == "__main__":
    asyncio.run(main())
