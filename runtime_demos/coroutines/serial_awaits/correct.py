"""`gather` fetches them at the same time."""

import asyncio


async def fetch(number: int) -> str:
    await asyncio.sleep(0.2)
    return f"page {number}"


async def main() -> None:
    pages = await asyncio.gather(*(fetch(number) for number in range(3)))
    print("fetched:", ", ".join(pages))


if __name__ == "__main__":
    asyncio.run(main())
