"""Calling `main()` only makes a coroutine: no loop runs it, and the program ends as if all were well."""

import asyncio


async def main() -> None:
    print("hello")
    await asyncio.sleep(0.01)
    print("goodbye")


if __name__ == "__main__":
    main()  # expect: APF103
