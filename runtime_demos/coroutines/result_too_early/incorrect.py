"""A task has no result before it is done: asking raises at once, it does not wait."""

import asyncio


async def fetch() -> str:
    await asyncio.sleep(0.01)
    return "a page"


async def main() -> None:
    task = asyncio.create_task(fetch())
    print("fetched", task.result())


if __name__ == "__main__":
    asyncio.run(main())
