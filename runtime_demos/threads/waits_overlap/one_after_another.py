"""Two waits of one thread: the second begins when the first is over."""

import time


def fetch() -> None:
    time.sleep(0.3)


if __name__ == "__main__":
    fetch()
    fetch()
    print("both fetched")
