"""A locked database holds the event loop: the clock cannot tick until the row is inserted."""

import asyncio
import sqlite3
import tempfile
import threading
from pathlib import Path


def occupy(path: Path, occupied: threading.Event) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    occupied.set()
    threading.Event().wait(0.3)
    other.execute("COMMIT")
    other.close()


async def insert(connection: sqlite3.Connection) -> None:
    print("inserting")
    connection.execute("INSERT INTO note VALUES ('a')")  # expect: APF205
    print("inserted")



async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


def run(path: Path) -> None:
    connection = sqlite3.connect(path, check_same_thread=False)
    connection.execute("CREATE TABLE note (text)")
    occupied = threading.Event()
    threading.Thread(target=occupy, args=(path, occupied)).start()
    occupied.wait()
    asyncio.run(main(connection))
    connection.close()


async def main(connection: sqlite3.Connection) -> None:
    await asyncio.gather(insert(connection), clock())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder, "notes"))
