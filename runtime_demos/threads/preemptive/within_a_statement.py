"""The main thread never lets go by itself, and still the other one gets its turn, in the middle of one statement."""

import threading

stop = threading.Event()


def interrupt() -> None:
    stop.set()


if __name__ == "__main__":
    threading.Thread(target=interrupt, name="other").start()
    turns = sum(1 for _ in iter(stop.is_set, True))
    print("the statement ended, which only the other thread could make it do")
