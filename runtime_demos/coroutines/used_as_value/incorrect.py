"""The check returns a coroutine, which is true, whoever asks."""

import asyncio


async def is_admin(user: str) -> bool:
    await asyncio.sleep(0.01)
    print("checking", user)
    return user == "root"


async def main() -> None:
    print("a guest asks")
    if is_admin("guest"):  # expect: APF105
        print("everything is deleted")
    else:
        print("refused")


if __name__ == "__main__":
    asyncio.run(main())
