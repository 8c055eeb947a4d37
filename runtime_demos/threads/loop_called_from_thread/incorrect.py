"""`call_soon` does not wake a loop that sleeps: called from a thread, nothing happens until something else wakes it."""

import asyncio
import threading
import time


def work(loop: asyncio.AbstractEventLoop, done: asyncio.Event) -> None:
    time.sleep(0.3)
    loop.call_soon(done.set)  # expect: APF419
    print("the thread is done", flush=True)


async def main() -> None:
    done = asyncio.Event()
    threading.Thread(target=work, args=(asyncio.get_running_loop(), done), name="worker", daemon=True).start()
    await done.wait()
    print("the coroutine goes on")


if __name__ == "__main__":
    asyncio.run(main())
