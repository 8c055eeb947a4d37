"""A queue that has once been waited for belongs to that loop: the second `asyncio.run` has another one."""

import asyncio

orders: "asyncio.Queue[str]" = asyncio.Queue()


async def take() -> None:
    taking = asyncio.create_task(orders.get())
    await asyncio.sleep(0.01)
    await orders.put("a book")
    print("took", await taking)


if __name__ == "__main__":
    asyncio.run(take())
    asyncio.run(take())
