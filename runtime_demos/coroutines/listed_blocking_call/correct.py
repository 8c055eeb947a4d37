"""The key is derived in a thread: the clock ticks meanwhile."""

import asyncio
import hashlib


async def sign() -> None:
    print("hashing")
    await asyncio.to_thread(hashlib.pbkdf2_hmac, "sha256", b"password", b"salt", 4_000_000)
    print("hashed")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(sign(), clock())


if __name__ == "__main__":
    asyncio.run(main())
