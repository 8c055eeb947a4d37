"""What a child finds: a forked one has the parent's memory as it was; any other has what importing this file makes."""

from multiprocessing import Process

settings = {"language": "as imported"}


def work() -> None:
    print("the child finds settings", settings["language"], flush=True)


if __name__ == "__main__":
    settings["language"] = "as changed"
    worker = Process(target=work)
    worker.start()
    worker.join()
    print("exit code of the child:", worker.exitcode)
