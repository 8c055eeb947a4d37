"""The name should hold a number, and holds the coroutine that would have computed it."""

import asyncio


async def store(order: str) -> int:
    await asyncio.sleep(0.01)
    print(order, "is stored")
    return 7


async def main() -> None:
    print("an order comes in")
    number = store("order 7")  # expect: APF104
    print("confirmed" if number else "refused")


if __name__ == "__main__":
    asyncio.run(main())
