"""Two coroutines that take turns: each suspension is a switch, made by the loop."""

import asyncio
import time

ROUNDS = 20_000


async def take_turns() -> None:
    for _ in range(ROUNDS):
        await asyncio.sleep(0)


async def main() -> None:
    begin = time.perf_counter()
    await asyncio.gather(take_turns(), take_turns())
    seconds = time.perf_counter() - begin
    print(f"a switch takes: {seconds / (2 * ROUNDS) * 1e6:.2f} µs")


if __name__ == "__main__":
    asyncio.run(main())
