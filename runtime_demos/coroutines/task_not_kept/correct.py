"""A set keeps the task until it is done."""

import asyncio
import gc
import weakref

tasks: "set[asyncio.Task[None]]" = set()


async def work(begun: asyncio.Event) -> None:
    begun.set()
    await asyncio.get_running_loop().create_future()


async def main() -> None:
    begun = asyncio.Event()
    task = asyncio.create_task(work(begun))
    tasks.add(task)
    task.add_done_callback(tasks.discard)
    remembered = weakref.ref(task)
    del task
    await begun.wait()
    gc.collect()
    print("the task is there after a garbage collection:", remembered() is not None)


if __name__ == "__main__":
    asyncio.run(main())
