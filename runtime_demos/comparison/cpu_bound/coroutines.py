"""Two coroutines that compute, one after the other and gathered; their steps do not alternate."""

import asyncio
import time


def count() -> list[int]:
    """The moments at which each hundredth step was done."""
    moments: list[int] = []
    for _ in range(50_000):
        for _ in range(100):
            pass
        moments.append(time.perf_counter_ns())
    return moments


def seconds(first: list[int], second: list[int]) -> float:
    return (max(first[-1], second[-1]) - min(first[0], second[0])) / 1e9


def turns(first: list[int], second: list[int]) -> int:
    """How often the other one was at work at the next of all moments."""
    owners = [owner for _, owner in sorted([(moment, 1) for moment in first] + [(moment, 2) for moment in second])]
    return sum(one != other for one, other in zip(owners, owners[1:]))


async def work() -> list[int]:
    return count()


async def main() -> None:
    alone = await work(), await work()
    at_once = await asyncio.gather(work(), work())
    print(f"speed-up: {seconds(*alone) / seconds(*at_once):.1f} times")
    print(f"the one at work changed: {turns(*at_once):,} times")


if __name__ == "__main__":
    asyncio.run(main())
