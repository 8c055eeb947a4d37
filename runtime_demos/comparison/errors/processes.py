"""One process ends with an exception; the others, and their parent, go on."""

from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType


def fail() -> None:
    raise ValueError


def work(go_on: EventType) -> None:
    go_on.wait()


if __name__ == "__main__":
    failed = Event()
    other, failing = Process(target=work, args=(failed,)), Process(target=fail)
    other.start()
    failing.start()
    failing.join()
    failed.set()
    other.join()
    print("the others go on:", "yes" if other.exitcode == 0 else "no")
    print("the caller learns of it from the exit code", failing.exitcode)
