"""A lock makes reading and writing one piece: the second thread reads what the first has written."""

import threading

balance = 0
lock = threading.Lock()
both_are_there = threading.Barrier(2)


def deposit() -> None:
    global balance
    both_are_there.wait()
    with lock:
        seen = balance
        balance = seen + 1


if __name__ == "__main__":
    workers = [threading.Thread(target=deposit, name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("two deposits of 1 make", balance)
