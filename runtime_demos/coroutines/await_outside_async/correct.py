"""Only an `async def` may await; `asyncio.run` is the door from plain code into it."""

import asyncio

print("the program starts")


async def fetch() -> str:
    await asyncio.sleep(0.01)
    return "a page"


async def show() -> None:
    page = await fetch()
    print("fetched", page)


if __name__ == "__main__":
    asyncio.run(show())
