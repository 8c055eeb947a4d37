"""`join()` returns as if all were well: an exception ends its thread, and its caller does not hear of it."""

import threading


def work() -> None:
    raise ValueError("the disk is full")


if __name__ == "__main__":
    worker = threading.Thread(target=work, name="worker")
    worker.start()
    worker.join()
    print("saved")
