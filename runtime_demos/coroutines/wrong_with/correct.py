"""`async with` waits for the lock, and lets other coroutines run meanwhile."""

import asyncio


async def main() -> None:
    lock = asyncio.Lock()
    print("the program starts")
    async with lock:
        print("the lock is held")


if __name__ == "__main__":
    asyncio.run(main())
