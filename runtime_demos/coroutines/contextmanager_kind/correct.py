"""`asynccontextmanager` makes an async context manager of an async generator; `async with` enters it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def connected() -> AsyncIterator[str]:
    print("connecting")
    await asyncio.sleep(0.01)
    yield "connection"


async def main() -> None:
    print("the program starts")
    async with connected() as connection:
        print("using the", connection)


if __name__ == "__main__":
    asyncio.run(main())
