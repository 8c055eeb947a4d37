"""The retry awaits the coroutine that has already failed, in place of a new one."""

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
    request = fetch()
    try:
        print(await request)
    except ConnectionError:
        print(await request)  # expect: APF109


if __name__ == "__main__":
    asyncio.run(main())
