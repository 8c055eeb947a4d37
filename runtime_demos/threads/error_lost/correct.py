"""A future carries the exception to whoever asks for the result."""

from concurrent.futures import ThreadPoolExecutor


def work() -> None:
    raise ValueError("the disk is full")


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        saving = pool.submit(work)
    try:
        saving.result()
        print("saved")
    except ValueError as error:
        print("not saved:", error)
