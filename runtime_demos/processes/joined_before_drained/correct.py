"""The queue is read first; then the child can end."""

from multiprocessing import Process, Queue


def work(results: "Queue[bytes]") -> None:
    results.put(bytes(10_000_000))


if __name__ == "__main__":
    results: "Queue[bytes]" = Queue()
    worker = Process(target=work, args=(results,))
    worker.start()
    print("waiting for the child", flush=True)
    print("received", len(results.get()), "bytes")
    worker.join()
