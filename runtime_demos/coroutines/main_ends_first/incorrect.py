"""`asyncio.run` cancels what is still pending when `main` returns: the task never gets to its second line."""

import asyncio


async def save() -> None:
    print("saving")
    await asyncio.sleep(0.05)
    print("saved")


async def main() -> None:
    task = asyncio.create_task(save())
    await asyncio.sleep(0)
    print("main is done, the task is not:", not task.done())


if __name__ == "__main__":
    asyncio.run(main())
