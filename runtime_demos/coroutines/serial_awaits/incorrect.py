"""Three pages that do not need one another are fetched one after another."""

import asyncio


async def fetch(number: int) -> str:
    await asyncio.sleep(0.2)
    return f"page {number}"


async def main() -> None:
    pages = [await fetch(number) for number in range(3)]
    print("fetched:", ", ".join(pages))


if __name__ == "__main__":
    asyncio.run(main())
