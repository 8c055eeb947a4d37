"""The thread that waits is not the one that runs the loop."""

import asyncio


async def fetch() -> str:
    print("fetching")
    return "a page"


def work(loop: asyncio.AbstractEventLoop) -> str:
    print("waiting", flush=True)
    return asyncio.run_coroutine_threadsafe(fetch(), loop).result()


async def main() -> None:
    page = await asyncio.to_thread(work, asyncio.get_running_loop())
    print("got", page)


if __name__ == "__main__":
    asyncio.run(main())
