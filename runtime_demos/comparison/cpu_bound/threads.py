"""Two threads that compute, one after the other and at once."""

import time
from concurrent.futures import ThreadPoolExecutor


def count(_: int) -> None:
    number = 0
    while number < 4_000_000:
        number += 1


def seconds_of(pool_size: int) -> float:
    with ThreadPoolExecutor(pool_size) as pool:
        begin = time.perf_counter()
        list(pool.map(count, range(2)))
        return time.perf_counter() - begin


if __name__ == "__main__":
    print(f"speed-up: {seconds_of(1) / seconds_of(2):.1f} times")
