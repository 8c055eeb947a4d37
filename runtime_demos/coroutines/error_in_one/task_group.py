"""A task group cancels the siblings of a task that fails, and waits for them."""

import asyncio


async def fail() -> None:
    raise ValueError("no such page")


async def work() -> None:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("the sibling is cancelled")
        raise


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            group.create_task(fail())
    except* ValueError as errors:
        print("the caller hears:", *errors.exceptions)


if __name__ == "__main__":
    asyncio.run(main())
