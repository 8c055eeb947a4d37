"""An `asyncio.Lock` is an async context manager: `with` fails before the body begins."""

import asyncio


async def main() -> None:
    lock = asyncio.Lock()
    print("the program starts")
    try:
        with lock:  # expect: APF115
            print("the lock is held")
    except (AttributeError, TypeError):  # which of the two, the version of Python decides
        print("the lock was never taken")


if __name__ == "__main__":
    asyncio.run(main())
