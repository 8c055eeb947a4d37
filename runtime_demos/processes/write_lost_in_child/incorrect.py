"""The child counts in its own memory: what it writes to a global never reaches the parent."""

from multiprocessing import Process

count = 0


def work() -> None:
    global count
    count += 1
    print("in the child:", count, flush=True)


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
    print("in the parent:", count)  # expect: APF503
