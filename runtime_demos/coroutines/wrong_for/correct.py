"""`async for` awaits one value after the other."""

import asyncio
from collections.abc import AsyncIterator


async def pages() -> AsyncIterator[int]:
    for number in range(3):
        await asyncio.sleep(0)
        yield number


async def main() -> None:
    print("the program starts")
    async for page in pages():
        print("page", page)


if __name__ == "__main__":
    asyncio.run(main())
