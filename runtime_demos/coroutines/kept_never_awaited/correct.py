"""`await` runs the coroutine, and its result is what the name holds."""

import asyncio


async def store(order: str) -> int:
    await asyncio.sleep(0.01)
    print(order, "is stored")
    return 7


async def main() -> None:
    print("an order comes in")
    number = await store("order 7")
    print("confirmed" if number else "refused")


if __name__ == "__main__":
    asyncio.run(main())
