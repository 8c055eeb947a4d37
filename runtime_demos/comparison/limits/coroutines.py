"""Which thread the coroutines of a loop run on."""

import asyncio
import threading


async def work() -> int:
    await asyncio.sleep(0)
    return threading.get_ident()


async def main() -> None:
    threads = set(await asyncio.gather(*(work() for _ in range(100))))
    print("threads for 100 coroutines:", len(threads))
    print("longest turn: until the next await that suspends")


if __name__ == "__main__":
    asyncio.run(main())
