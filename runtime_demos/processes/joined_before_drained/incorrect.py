"""The child ends only when all it has put is read; the parent reads only when the child has ended."""

from multiprocessing import Process, Queue


def work(results: "Queue[bytes]") -> None:
    results.put(bytes(10_000_000))


if __name__ == "__main__":
    results: "Queue[bytes]" = Queue()
    worker = Process(target=work, args=(results,))
    worker.start()
    print("waiting for the child", flush=True)
    worker.join()
    print("received", len(results.get()), "bytes")
