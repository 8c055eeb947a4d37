"""One coroutine of those gathered ends with an exception; the others go on, and the caller hears of it at once."""

import asyncio

finished: list[str] = []


async def fail() -> None:
    raise ValueError("a mistake")


async def work(go_on: asyncio.Event) -> None:
    await go_on.wait()
    finished.append("work")


async def main() -> None:
    failed = asyncio.Event()
    other = asyncio.create_task(work(failed))
    try:
        await asyncio.gather(fail(), other)
    except ValueError as error:
        learned = repr(error)
    failed.set()
    await other
    print("the others go on:", "yes" if finished else "no")
    print("the caller learns from gather:", learned)


if __name__ == "__main__":
    asyncio.run(main())
