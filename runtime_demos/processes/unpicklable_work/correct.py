"""A function of a module is sent by its name; the child imports it."""

from multiprocessing import Process


def work() -> None:
    print("the child works", flush=True)


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
    print("exit code of the child:", worker.exitcode)
