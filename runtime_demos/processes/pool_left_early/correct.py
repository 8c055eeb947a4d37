"""The result is fetched while the pool is there."""

import time
from multiprocessing import Pool


def work() -> str:
    time.sleep(1)
    return "a result"


if __name__ == "__main__":
    with Pool(1) as pool:
        result = pool.apply_async(work)
        received = result.get()
    print("the pool is left", flush=True)
    print("received", received)
