"""`call_soon_threadsafe` is made for it: it wakes the loop."""

import asyncio
import threading
import time


def work(loop: asyncio.AbstractEventLoop, done: asyncio.Event) -> None:
    time.sleep(0.3)
    print("the thread is done", flush=True)
    loop.call_soon_threadsafe(done.set)


async def main() -> None:
    done = asyncio.Event()
    threading.Thread(target=work, args=(asyncio.get_running_loop(), done), name="worker", daemon=True).start()
    await done.wait()
    print("the coroutine goes on")


if __name__ == "__main__":
    asyncio.run(main())
