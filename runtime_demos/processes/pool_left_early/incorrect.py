"""Leaving the `with` block of a pool ends its processes, whatever they are at: the work is lost."""

import time
from multiprocessing import Pool


def work() -> str:
    time.sleep(1)
    return "a result"


if __name__ == "__main__":
    with Pool(1) as pool:
        result = pool.apply_async(work)
    print("the pool is left", flush=True)
    print("received", result.get())
