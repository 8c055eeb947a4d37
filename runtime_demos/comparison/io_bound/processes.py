"""Four processes that wait, at once."""

import time
from multiprocessing import Process


def wait() -> None:
    time.sleep(0.3)


if __name__ == "__main__":
    begin = time.perf_counter()
    workers = [Process(target=wait) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"speed-up: {4 * 0.3 / (time.perf_counter() - begin):.1f} times")
