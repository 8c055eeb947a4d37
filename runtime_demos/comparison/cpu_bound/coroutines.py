"""Two coroutines that compute, one after the other and gathered."""

import asyncio
import time


async def count() -> None:
    number = 0
    while number < 4_000_000:
        number += 1


async def main() -> None:
    begin = time.perf_counter()
    await count()
    await count()
    middle = time.perf_counter()
    await asyncio.gather(count(), count())
    end = time.perf_counter()
    print(f"speed-up: {(middle - begin) / (end - middle):.1f} times")


if __name__ == "__main__":
    asyncio.run(main())
