"""A thread calls its target and drops what it returns: the coroutine of an `async def` never runs."""

import asyncio
from threading import Thread


async def save(order: str) -> None:
    await asyncio.sleep(0.01)
    print("saved", order)


def main() -> None:
    print("saving")
    worker = Thread(target=save, args=("order 7",))  # expect: APF107
    worker.start()
    worker.join()
    print("thank you")


if __name__ == "__main__":
    main()
