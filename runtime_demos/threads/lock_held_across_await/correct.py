"""Waiting for an asyncio lock gives the loop back, so that the first coroutine can go on and release it."""

import asyncio


async def save(name: str, lock: asyncio.Lock) -> None:
    print(name, "asks for the lock", flush=True)
    async with lock:
        await asyncio.sleep(0.05)
    print(name, "saved")


async def main() -> None:
    lock = asyncio.Lock()
    await asyncio.gather(save("first", lock), save("second", lock))


if __name__ == "__main__":
    asyncio.run(main())
