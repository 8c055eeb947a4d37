"""`await` on a call waits for it to end: the second wait begins when the first is over."""

import asyncio


async def fetch() -> None:
    await asyncio.sleep(0.3)


async def main() -> None:
    await fetch()
    await fetch()
    print("both fetched")


if __name__ == "__main__":
    asyncio.run(main())
