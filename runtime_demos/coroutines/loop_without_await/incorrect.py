"""The loop looks again and again, and never lets the coroutine run that it waits for."""

import asyncio


async def other() -> None:
    await asyncio.sleep(0.05)
    print("the other is done")


async def main() -> None:
    task = asyncio.create_task(other())
    print("waiting for the other", flush=True)
    while not task.done():  # expect: APF211
        pass
    print("both are done")


if __name__ == "__main__":
    asyncio.run(main())
