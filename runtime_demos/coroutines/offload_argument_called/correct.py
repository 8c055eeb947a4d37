"""The function is handed over with its argument: the thread pauses, and the loop goes on."""

import asyncio
import time


async def tick() -> None:
    await asyncio.sleep(0.05)
    print("tick")


async def main() -> None:
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    print("before the pause")
    await asyncio.to_thread(time.sleep, 0.3)
    await ticking
    print("after the pause")


if __name__ == "__main__":
    asyncio.run(main())
