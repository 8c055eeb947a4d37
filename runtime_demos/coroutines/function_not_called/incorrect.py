"""`create_task` is given the function, not the coroutine that calling it makes."""

import asyncio


async def save(order: str) -> None:
    await asyncio.sleep(0.01)
    print("saved", order)


async def main() -> None:
    print("the program starts")
    task = asyncio.create_task(save)  # expect: APF108
    await task


if __name__ == "__main__":
    asyncio.run(main())
