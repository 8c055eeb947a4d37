"""Two processes that compute, one after the other and at once; how finely their steps alternate tells of two cores."""

import time
from multiprocessing import Pool


def count(_: int) -> list[int]:
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


def run(pool_size: int) -> tuple[float, int]:
    with Pool(pool_size) as pool:
        pool.map(abs, range(100))
        begin = time.perf_counter()
        first, second = pool.map(count, range(2), chunksize=1)
        return time.perf_counter() - begin, turns(first, second)


if __name__ == "__main__":
    (alone, _), (at_once, changes) = run(1), run(2)
    print(f"speed-up: {alone / at_once:.1f} times")
    print(f"the one at work changed: {changes:,} times")
