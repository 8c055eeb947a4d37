"""A thread has no current event loop: `get_event_loop` raises. In the main thread it does so since Python 3.14."""

import asyncio
import threading


def work() -> None:
    loop = asyncio.get_event_loop()  # expect: APF603
    loop.call_soon_threadsafe(print, "hello from the thread")


async def main() -> None:
    thread = threading.Thread(target=work, name="worker")
    thread.start()
    await asyncio.to_thread(thread.join)
    await asyncio.sleep(0.1)
    print("done")


if __name__ == "__main__":
    asyncio.run(main())
