"""One process crashes; another goes on."""

import os
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType


def crash() -> None:
    os.abort()


def work(go_on: EventType) -> None:
    go_on.wait()


if __name__ == "__main__":
    crashed = Event()
    other, fragile = Process(target=work, args=(crashed,)), Process(target=crash)
    other.start()
    fragile.start()
    fragile.join()
    crashed.set()
    other.join()
    print("the others go on:", "yes" if other.exitcode == 0 else "no")
