"""The handler keeps the CancelledError to itself: the timeout has asked once, and waits for ever."""

import asyncio


async def listen() -> None:
    while True:
        try:
            await asyncio.sleep(0.05)
        except asyncio.CancelledError:
            print("asked to stop", flush=True)


async def main() -> None:
    try:
        await asyncio.wait_for(listen(), timeout=0.2)
    except asyncio.TimeoutError:
        print("timed out")


if __name__ == "__main__":
    asyncio.run(main())
