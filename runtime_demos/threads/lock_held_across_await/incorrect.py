"""The first coroutine sleeps with the lock; the second blocks the thread on it, and with it the first, for ever."""

import asyncio
import threading

lock = threading.Lock()


async def save(name: str) -> None:
    print(name, "asks for the lock", flush=True)
    with lock:  # expect: APF420
        await asyncio.sleep(0.05)
    print(name, "saved")


async def main() -> None:
    await asyncio.gather(save("first"), save("second"))


if __name__ == "__main__":
    asyncio.run(main())
