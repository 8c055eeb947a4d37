"""A blocking socket holds the event loop: the clock cannot tick until the other side has spoken."""

import asyncio
import socket
import threading


async def listen(connection: socket.socket) -> None:
    print("listening")
    connection.recv(5)  # expect: APF206
    print("heard")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main(connection: socket.socket) -> None:
    await asyncio.gather(listen(connection), clock())


if __name__ == "__main__":
    here, there = socket.socketpair()
    threading.Timer(0.3, there.sendall, [b"hello"]).start()
    asyncio.run(main(here))
