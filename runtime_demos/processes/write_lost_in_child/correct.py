"""What the child found out is sent: a queue carries it to the parent."""

from multiprocessing import Process, SimpleQueue


def work(results: "SimpleQueue[int]") -> None:
    count = 1
    print("in the child:", count, flush=True)
    results.put(count)


if __name__ == "__main__":
    results: "SimpleQueue[int]" = SimpleQueue()
    worker = Process(target=work, args=(results,))
    worker.start()
    count = results.get()
    worker.join()
    print("in the parent:", count)
