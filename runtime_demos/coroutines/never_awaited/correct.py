"""`await` runs the coroutine to its end before the next line."""

import asyncio


async def save(order: str) -> None:
    await asyncio.sleep(0.01)
    print("saved", order)


async def main() -> None:
    print("saving")
    await save("order 7")
    print("thank you")


if __name__ == "__main__":
    asyncio.run(main())
