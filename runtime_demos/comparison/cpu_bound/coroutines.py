"""Two coroutines that compute, one after the other and gathered; their steps do not alternate."""

import asyncio
import time


async def count(_: int) -> list[int]:
    """The moments at which each hundredth step was done."""
    moments: list[int] = []
    for _ in range(50_000):
        for _ in range(100):
            pass
        moments.append(time.perf_counter_ns())
    return moments


def turns(first: list[int], second: list[int]) -> int:
    """How often the other one was at work at the next of all moments."""
    owners = [owner for _, owner in sorted([(moment, 1) for moment in first] + [(moment, 2) for moment in second])]
    return sum(one != other for one, other in zip(owners, owners[1:]))


async def main() -> None:
    begin = time.perf_counter()
    await count(1)
    await count(2)
    middle = time.perf_counter()
    first, second = await asyncio.gather(count(1), count(2))
    end = time.perf_counter()
    print(f"speed-up: {(middle - begin) / (end - middle):.1f} times")
    print(f"the one at work changed: {turns(first, second):,} times")


if __name__ == "__main__":
    asyncio.run(main())
