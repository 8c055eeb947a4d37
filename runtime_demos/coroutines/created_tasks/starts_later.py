"""`create_task` only schedules; the task begins when its creator next suspends, and runs on by itself."""

import asyncio


async def work() -> str:
    print("the task begins")
    await asyncio.sleep(0)
    print("the task ends")
    return "its result"


async def main() -> None:
    task = asyncio.create_task(work())
    print("the task is created")
    await asyncio.sleep(0)
    print("main goes on while the task is under way")
    await asyncio.sleep(0.05)
    print("the task is done before it is awaited:", task.done())
    print("main receives", await task)


if __name__ == "__main__":
    asyncio.run(main())
