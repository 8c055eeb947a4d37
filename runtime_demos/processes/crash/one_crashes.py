"""One process crashes, interpreter and all; the other one does not notice."""

import os
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType


def crash() -> None:
    os.abort()


def work(go_on: EventType) -> None:
    go_on.wait()
    print("the other one works on", flush=True)


if __name__ == "__main__":
    crashed = Event()
    steady = Process(target=work, args=(crashed,))
    steady.start()
    fragile = Process(target=crash)
    fragile.start()
    fragile.join()
    print("one crashed:", fragile.exitcode != 0, flush=True)
    crashed.set()
    steady.join()
    print("exit code of the other:", steady.exitcode)
