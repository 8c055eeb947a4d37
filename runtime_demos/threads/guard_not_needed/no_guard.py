"""A thread started while the module is imported: nobody imports this file again, so no guard is needed."""

import threading


def work() -> None:
    print("the thread works")


worker = threading.Thread(target=work, name="worker")
worker.start()
worker.join()
print("the program goes on")
