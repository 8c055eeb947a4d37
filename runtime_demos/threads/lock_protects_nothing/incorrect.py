"""Each call makes a lock of its own, which nobody else can hold: both threads are inside at once."""

import threading
import time


def save() -> None:
    with threading.Lock():
        time.sleep(0.3)


if __name__ == "__main__":
    workers = [threading.Thread(target=save, name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("both saved")
