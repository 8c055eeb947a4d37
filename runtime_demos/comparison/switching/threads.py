"""Two threads that hand the turn to and fro: each hand-over takes the system a switch."""

import time
from threading import Semaphore, Thread

ROUNDS = 2_000
mine, theirs = Semaphore(0), Semaphore(0)


def answer() -> None:
    for _ in range(ROUNDS):
        theirs.acquire()
        mine.release()


if __name__ == "__main__":
    other = Thread(target=answer)
    other.start()
    begin = time.perf_counter()
    for _ in range(ROUNDS):
        theirs.release()
        mine.acquire()
    seconds = time.perf_counter() - begin
    other.join()
    print(f"a switch takes: {seconds / (2 * ROUNDS) * 1e6:.2f} µs")
