"""With `return_exceptions=True` all run to their end, and an exception is a result like any other."""

import asyncio


async def fail() -> None:
    raise ValueError("no such page")


async def work() -> str:
    await asyncio.sleep(0.05)
    print("the sibling ran on to its end")
    return "a page"


async def main() -> None:
    print("results:", await asyncio.gather(fail(), work(), return_exceptions=True))


if __name__ == "__main__":
    asyncio.run(main())
