"""A coroutine that is called but not awaited: its work is never done, and its caller goes on at once."""

import asyncio


async def save(order: str) -> None:
    await asyncio.sleep(0.01)
    print("saved", order)


async def main() -> None:
    print("saving")
    save("order 7")  # expect: APF102
    print("thank you")


if __name__ == "__main__":
    asyncio.run(main())
