"""Each run makes a queue of its own."""

import asyncio


async def take() -> None:
    orders: "asyncio.Queue[str]" = asyncio.Queue()
    taking = asyncio.create_task(orders.get())
    await asyncio.sleep(0.01)
    await orders.put("a book")
    print("took", await taking)


if __name__ == "__main__":
    asyncio.run(take())
    asyncio.run(take())
