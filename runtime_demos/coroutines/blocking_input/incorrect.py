"""`input` holds the event loop: the clock cannot tick until somebody, here a timer, has typed."""

import asyncio
import os
import sys
import threading


async def confirm() -> None:
    print("asking")
    input()  # expect: APF208
    print("answered")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(confirm(), clock())


if __name__ == "__main__":
    keyboard, fingers = os.pipe()
    sys.stdin = os.fdopen(keyboard)
    threading.Timer(0.3, os.write, [fingers, b"yes\n"]).start()
    asyncio.run(main())
