"""The pause is over before a thread starts: the event loop stood still, and the thread is given None to call."""

import asyncio
import time


async def tick() -> None:
    await asyncio.sleep(0.05)
    print("tick")


async def main() -> None:
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    print("before the pause")
    try:
        await asyncio.to_thread(time.sleep(0.3))  # expect: APF213
    except TypeError as error:
        print("after the pause")
        print(f"TypeError: {error}")
    ticking.cancel()


if __name__ == "__main__":
    asyncio.run(main())
