"""`gather` takes coroutines and tasks alike, and gives results in the order of its arguments."""

import asyncio


async def work(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    print(name, "is done")
    return name


async def main() -> None:
    task = asyncio.create_task(work("a task", 0.3))
    print("results:", await asyncio.gather(task, work("a coroutine", 0.01)))


if __name__ == "__main__":
    asyncio.run(main())
