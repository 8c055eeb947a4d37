"""`await` waits for the result."""

import asyncio


async def fetch() -> str:
    await asyncio.sleep(0.01)
    return "a page"


async def main() -> None:
    task = asyncio.create_task(fetch())
    print("fetched", await task)


if __name__ == "__main__":
    asyncio.run(main())
