"""The coroutine knows its loop and hands it to the thread."""

import asyncio
import threading


def work(loop: asyncio.AbstractEventLoop) -> None:
    loop.call_soon_threadsafe(print, "hello from the thread")


async def main() -> None:
    thread = threading.Thread(target=work, args=(asyncio.get_running_loop(),), name="worker")
    thread.start()
    await asyncio.to_thread(thread.join)
    await asyncio.sleep(0.1)
    print("done")


if __name__ == "__main__":
    asyncio.run(main())
