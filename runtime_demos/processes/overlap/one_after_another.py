"""Each process is waited for before the next one starts: the second begins when the first has ended."""

from multiprocessing import Process


def count() -> None:
    for _ in range(50_000):
        for _ in range(100):
            pass


if __name__ == "__main__":
    for name in ("first", "second"):
        worker = Process(target=count, name=name)
        worker.start()
        worker.join()
    print("both counted")
