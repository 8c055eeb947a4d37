"""Awaiting the task keeps `main` until the work is done."""

import asyncio


async def save() -> None:
    print("saving")
    await asyncio.sleep(0.05)
    print("saved")


async def main() -> None:
    task = asyncio.create_task(save())
    await asyncio.sleep(0)
    await task
    print("main is done, the task is not:", not task.done())


if __name__ == "__main__":
    asyncio.run(main())
