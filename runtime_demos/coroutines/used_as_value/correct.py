"""The result of the check is tested."""

import asyncio


async def is_admin(user: str) -> bool:
    await asyncio.sleep(0.01)
    print("checking", user)
    return user == "root"


async def main() -> None:
    print("a guest asks")
    if await is_admin("guest"):
        print("everything is deleted")
    else:
        print("refused")


if __name__ == "__main__":
    asyncio.run(main())
