"""Each process is waited for before the next one starts: the second begins when the first has ended."""

from multiprocessing import Process


def count() -> None:
    number = 0
    while number < 6_000_000:
        number += 1


if __name__ == "__main__":
    for name in ("first", "second"):
        worker = Process(target=count, name=name)
        worker.start()
        worker.join()
    print("both counted")
