"""The cache keeps the coroutine, not its result: the second `await` of that one coroutine fails."""

import asyncio
from functools import cache


@cache  # expect: APF111
async def load(name: str) -> str:
    print("loading", name)
    await asyncio.sleep(0.01)
    return name.upper()


async def main() -> None:
    print(await load("blue"))
    print(await load("blue"))


if __name__ == "__main__":
    asyncio.run(main())
