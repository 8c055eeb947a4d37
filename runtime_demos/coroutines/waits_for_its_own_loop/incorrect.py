"""The coroutine waits for its own loop: neither can go on."""

import asyncio


async def fetch() -> str:
    print("fetching")
    return "a page"


async def main() -> None:
    loop = asyncio.get_running_loop()
    print("waiting", flush=True)
    future = asyncio.run_coroutine_threadsafe(fetch(), loop)
    page = future.result()  # expect: APF212
    print("got", page)


if __name__ == "__main__":
    asyncio.run(main())
