"""The classic program: a worker, an orchestrator that runs many of them at once, and `asyncio.run`."""

import asyncio


async def worker(number: int) -> int:
    await asyncio.sleep(0.3)
    return number * number


async def orchestrator() -> list[int]:
    tasks = [asyncio.create_task(worker(number)) for number in range(3)]
    return [await task for task in tasks]


if __name__ == "__main__":
    print("results:", *asyncio.run(orchestrator()))
