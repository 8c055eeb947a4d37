"""The file is written in a thread: the clock ticks meanwhile."""

import asyncio
import tempfile
from pathlib import Path

TEXT = "a line of text\n" * 100_000


async def save(path: Path) -> None:
    print("saving")
    await asyncio.to_thread(path.write_text, TEXT)
    print("saved")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main(path: Path) -> None:
    await asyncio.gather(save(path), clock())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(Path(folder, "text")))
