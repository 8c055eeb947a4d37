"""The guard is true in the program that was started, and false in a child that imports this file."""

from multiprocessing import Process


def work() -> None:
    print("the child works", flush=True)


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
    print("exit code of the child:", worker.exitcode)
