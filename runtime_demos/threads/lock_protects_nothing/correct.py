"""One lock for all calls: the second thread waits until the first is done."""

import threading
import time

lock = threading.Lock()


def save() -> None:
    with lock:
        time.sleep(0.3)


if __name__ == "__main__":
    workers = [threading.Thread(target=save, name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("both saved")
