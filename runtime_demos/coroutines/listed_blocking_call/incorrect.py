"""A key derivation, which `pyproject.toml` lists as blocking, holds the event loop: the clock cannot tick."""

import asyncio
import hashlib


async def sign() -> None:
    print("hashing")
    hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 4_000_000)  # expect: APF210
    print("hashed")


async def clock() -> None:
    for number in range(1, 4):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(sign(), clock())


if __name__ == "__main__":
    asyncio.run(main())
