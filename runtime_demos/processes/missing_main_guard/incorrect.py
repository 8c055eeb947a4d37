"""A process started while the module is imported: where the child imports this file too, it cannot start its work."""

from multiprocessing import Process


def work() -> None:
    print("the child works", flush=True)


worker = Process(target=work)
worker.start()  # expect: APF501
worker.join()
print("exit code of the child:", worker.exitcode)
