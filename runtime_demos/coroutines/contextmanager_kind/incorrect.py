"""`contextmanager` needs a plain generator: over an async one, `with` fails before the function has begun."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import contextmanager


@contextmanager  # expect: APF117
async def connected() -> AsyncIterator[str]:
    print("connecting")
    await asyncio.sleep(0.01)
    yield "connection"


async def main() -> None:
    print("the program starts")
    with connected() as connection:
        print("using the", connection)


if __name__ == "__main__":
    asyncio.run(main())
