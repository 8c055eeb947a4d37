"""Two threads compute: with the global interpreter lock they take turns, without it each has a core."""

import threading


def count() -> None:
    number = 0
    while number < 4_000_000:
        number += 1


if __name__ == "__main__":
    workers = [threading.Thread(target=count, name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("both counted")
