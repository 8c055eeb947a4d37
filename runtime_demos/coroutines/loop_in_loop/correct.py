"""A coroutine awaits a coroutine; only the main program starts a loop."""

import asyncio


async def fetch_price() -> int:
    print("fetching")
    await asyncio.sleep(0.1)
    return 42


async def handle_request() -> None:
    print("request")
    print("price:", await fetch_price())


if __name__ == "__main__":
    asyncio.run(handle_request())
