"""A plain function has no running loop: `create_task` raises, and the coroutine made for it never runs."""

import asyncio


async def save() -> None:
    print("saved")


def main() -> None:
    asyncio.create_task(save())  # expect: APF302


if __name__ == "__main__":
    main()
