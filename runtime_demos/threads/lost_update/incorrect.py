"""Both threads read before either writes: one of the two updates is lost. The barrier makes sure that it happens."""

import threading

balance = 0
both_have_read = threading.Barrier(2)


def deposit() -> None:
    global balance
    seen = balance
    both_have_read.wait()
    balance = seen + 1


if __name__ == "__main__":
    workers = [threading.Thread(target=deposit, name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("two deposits of 1 make", balance)
