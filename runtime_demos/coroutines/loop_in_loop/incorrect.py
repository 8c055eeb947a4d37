"""`price` works in a script; called in a coroutine it raises, for the thread has a running loop already."""

import asyncio


async def fetch_price() -> int:
    print("fetching")
    await asyncio.sleep(0.1)
    return 42


def price() -> int:
    return asyncio.run(fetch_price())


async def handle_request() -> None:
    print("request")
    print("price:", price())  # expect: APF110


if __name__ == "__main__":
    asyncio.run(handle_request())
