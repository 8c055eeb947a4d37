"""Calling an `async def` function makes the coroutine that `create_task` wraps into a task."""

import asyncio


async def save(order: str) -> None:
    await asyncio.sleep(0.01)
    print("saved", order)


async def main() -> None:
    print("the program starts")
    task = asyncio.create_task(save("order 7"))
    await task


if __name__ == "__main__":
    asyncio.run(main())
