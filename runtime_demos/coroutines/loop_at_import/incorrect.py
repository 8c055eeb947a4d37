"""An event loop run while the module is imported: who wants one function of it gets the whole program."""

import asyncio


def double(number: int) -> int:
    return 2 * number


async def main() -> None:
    print("the program runs in", __name__)


asyncio.run(main())  # expect: APF501

if __name__ == "__main__":
    # This is what a test, or another module, does that needs `double` only.
    import incorrect

    print("double:", incorrect.double(2))
