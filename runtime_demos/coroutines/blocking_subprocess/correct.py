"""`asyncio` waits for the other process without holding the loop: the clock ticks meanwhile."""

import asyncio
import sys

COMMAND = [sys.executable, "-c", "import time; time.sleep(0.5)"]


async def build() -> None:
    print("building")
    process = await asyncio.create_subprocess_exec(*COMMAND)
    await process.wait()
    print("built")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(build(), clock())


if __name__ == "__main__":
    asyncio.run(main())
