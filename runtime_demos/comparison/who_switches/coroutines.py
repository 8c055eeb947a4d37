"""One coroutine never pauses; does the other get a turn? Not before the first one awaits."""

import asyncio


async def interrupt(had_a_turn: asyncio.Event) -> None:
    had_a_turn.set()


async def main() -> None:
    had_a_turn = asyncio.Event()
    task = asyncio.create_task(interrupt(had_a_turn))
    attempts = 0
    while not had_a_turn.is_set() and attempts < 100_000:
        attempts += 1
    print("one computes without a pause, the other gets a turn:", "yes" if had_a_turn.is_set() else "no")
    await task
    print("switched by themselves, at an await (cooperative):", "yes" if had_a_turn.is_set() else "no")


if __name__ == "__main__":
    asyncio.run(main())
