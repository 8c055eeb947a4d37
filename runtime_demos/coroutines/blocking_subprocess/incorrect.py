"""`subprocess.run` holds the event loop until the other process has ended: the clock cannot tick."""

import asyncio
import subprocess
import sys

COMMAND = [sys.executable, "-c", "import time; time.sleep(0.5)"]


async def build() -> None:
    print("building")
    subprocess.run(COMMAND, check=True)  # expect: APF203
    print("built")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(build(), clock())


if __name__ == "__main__":
    asyncio.run(main())
