"""A thread that waits gives up the interpreter lock: two waits overlap."""

import threading
import time


def fetch() -> None:
    time.sleep(0.3)


if __name__ == "__main__":
    workers = [threading.Thread(target=fetch, name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("both fetched")
