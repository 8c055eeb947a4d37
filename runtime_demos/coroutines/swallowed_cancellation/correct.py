"""The handler does what is to be done and raises the CancelledError again: the task ends, and so does the wait."""

import asyncio


async def listen() -> None:
    while True:
        try:
            await asyncio.sleep(0.05)
        except asyncio.CancelledError:
            print("asked to stop", flush=True)
            raise


async def main() -> None:
    try:
        await asyncio.wait_for(listen(), timeout=0.2)
    except asyncio.TimeoutError:
        print("timed out")


if __name__ == "__main__":
    asyncio.run(main())
