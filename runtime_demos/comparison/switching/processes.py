"""Two processes that hand a message to and fro: each hand-over takes the system a switch."""

import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

ROUNDS = 2_000


def answer(connection: Connection) -> None:
    for _ in range(ROUNDS + 1):
        connection.send_bytes(connection.recv_bytes())


if __name__ == "__main__":
    here, there = Pipe()
    other = Process(target=answer, args=(there,))
    other.start()
    here.send_bytes(b"x")
    here.recv_bytes()
    begin = time.perf_counter()
    for _ in range(ROUNDS):
        here.send_bytes(b"x")
        here.recv_bytes()
    seconds = time.perf_counter() - begin
    other.join()
    print(f"a switch takes: {seconds / (2 * ROUNDS) * 1e6:.2f} µs")
