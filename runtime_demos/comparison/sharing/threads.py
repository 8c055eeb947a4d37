"""What a thread writes to a global, another sees; and two that read before either writes."""

from threading import Barrier, Thread

written = False
total = 0


def work(both_have_read: Barrier) -> None:
    global total, written
    written = True
    seen = total
    both_have_read.wait()
    total = seen + 1


if __name__ == "__main__":
    both_have_read = Barrier(2)
    workers = [Thread(target=work, args=(both_have_read,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("a global written by one is seen by the other:", "yes" if written else "no")
    print("shared as it is; of 2 updates without a lock,", 2 - total, "is lost")
