"""One thread ends with an exception; the others go on, and `join` says nothing."""

import threading

finished: list[str] = []


def fail() -> None:
    raise ValueError


def work(go_on: threading.Event) -> None:
    go_on.wait()
    finished.append("work")


if __name__ == "__main__":
    failed = threading.Event()
    other, failing = threading.Thread(target=work, args=(failed,)), threading.Thread(target=fail)
    other.start()
    failing.start()
    learned = failing.join()
    failed.set()
    other.join()
    print("the others go on:", "yes" if finished else "no")
    print("the caller learns from join:", learned)
