"""The loop keeps only weak references: a task that waits for something only it knows can vanish while it runs."""

import asyncio
import gc
import weakref


async def work(begun: asyncio.Event) -> None:
    begun.set()
    await asyncio.get_running_loop().create_future()


async def main() -> None:
    begun = asyncio.Event()
    remembered = weakref.ref(asyncio.create_task(work(begun)))
    await begun.wait()
    gc.collect()
    print("the task is there after a garbage collection:", remembered() is not None)


if __name__ == "__main__":
    asyncio.run(main())
