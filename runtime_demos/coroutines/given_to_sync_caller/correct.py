"""A plain function as the target starts an event loop in the thread, and the coroutine runs to its end."""

import asyncio
from threading import Thread


async def save(order: str) -> None:
    await asyncio.sleep(0.01)
    print("saved", order)


def run(order: str) -> None:
    asyncio.run(save(order))


def main() -> None:
    print("saving")
    worker = Thread(target=run, args=("order 7",))
    worker.start()
    worker.join()
    print("thank you")


if __name__ == "__main__":
    main()
