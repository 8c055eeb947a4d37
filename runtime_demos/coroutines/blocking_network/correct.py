"""A stream waits for the socket without holding the loop: the clock ticks meanwhile."""

import asyncio
import socket
import threading


async def listen(connection: socket.socket) -> None:
    print("listening")
    reader, writer = await asyncio.open_connection(sock=connection)
    await reader.readexactly(5)
    writer.close()
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
