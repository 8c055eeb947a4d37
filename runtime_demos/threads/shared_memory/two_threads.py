"""Two threads that are there at the same time, in one process, with one memory."""

import os
import threading

seen: list[tuple[int, int]] = []


def work(both_are_there: threading.Barrier) -> None:
    both_are_there.wait()
    seen.append((os.getpid(), threading.get_ident()))
    both_are_there.wait()


if __name__ == "__main__":
    barrier = threading.Barrier(2)
    workers = [threading.Thread(target=work, args=(barrier,), name=name) for name in ("first", "second")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print("entries in the list of both:", len(seen))
    print("processes:", len({pid for pid, _ in seen}))
    print("threads:", len({thread for _, thread in seen}))
