"""Each attempt calls the function again, for a coroutine of its own."""

import asyncio

attempts: list[int] = []


async def fetch() -> str:
    attempts.append(1)
    print("attempt", len(attempts))
    await asyncio.sleep(0.01)
    if len(attempts) == 1:
        raise ConnectionError
    return "fetched"


async def main() -> None:
    try:
        print(await fetch())
    except ConnectionError:
        print(await fetch())


if __name__ == "__main__":
    asyncio.run(main())
