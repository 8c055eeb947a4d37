"""Four coroutines that wait, at once."""

import asyncio
import time


async def wait() -> None:
    await asyncio.sleep(0.3)


async def main() -> None:
    begin = time.perf_counter()
    await asyncio.gather(*(wait() for _ in range(4)))
    print(f"speed-up: {4 * 0.3 / (time.perf_counter() - begin):.1f} times")


if __name__ == "__main__":
    asyncio.run(main())
