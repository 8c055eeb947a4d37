"""Awaiting the task gives the event loop back until the other coroutine has done its part."""

import asyncio


async def other() -> None:
    await asyncio.sleep(0.05)
    print("the other is done")


async def main() -> None:
    task = asyncio.create_task(other())
    print("waiting for the other", flush=True)
    await task
    print("both are done")


if __name__ == "__main__":
    asyncio.run(main())
