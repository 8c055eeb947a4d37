"""A lambda has no name by which another process could import it, so it cannot be sent to one."""

from multiprocessing import Process

if __name__ == "__main__":
    worker = Process(target=lambda: print("the child works", flush=True))
    worker.start()
    worker.join()
    print("exit code of the child:", worker.exitcode)
