"""Inside `asyncio.run` there is a loop to schedule on."""

import asyncio


async def save() -> None:
    print("saved")


async def main() -> None:
    task = asyncio.create_task(save())
    await task


if __name__ == "__main__":
    asyncio.run(main())
