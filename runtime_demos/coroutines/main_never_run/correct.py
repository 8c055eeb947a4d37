"""`asyncio.run` starts an event loop and runs the coroutine on it to its end."""

import asyncio


async def main() -> None:
    print("hello")
    await asyncio.sleep(0.01)
    print("goodbye")


if __name__ == "__main__":
    asyncio.run(main())
