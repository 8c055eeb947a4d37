"""One thread crashes; its process, started only to be watched, ends with all its threads."""

import os
import threading
from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType


def crash() -> None:
    os.abort()


def two_threads(the_other_goes_on: EventType) -> None:
    fragile = threading.Thread(target=crash)
    fragile.start()
    fragile.join()
    the_other_goes_on.set()


if __name__ == "__main__":
    goes_on = Event()
    process = Process(target=two_threads, args=(goes_on,))
    process.start()
    process.join()
    print("the others go on:", "yes" if goes_on.is_set() else "no")
