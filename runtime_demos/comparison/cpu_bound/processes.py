"""Two processes that compute, one after the other and at once."""

import time
from multiprocessing import Pool


def count(_: int) -> None:
    number = 0
    while number < 4_000_000:
        number += 1


def seconds_of(pool_size: int) -> float:
    with Pool(pool_size) as pool:
        pool.map(abs, range(100))
        begin = time.perf_counter()
        pool.map(count, range(2), chunksize=1)
        return time.perf_counter() - begin


if __name__ == "__main__":
    print(f"speed-up: {seconds_of(1) / seconds_of(2):.1f} times")
