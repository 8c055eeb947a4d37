"""The guard is true in the program that was started, and false where this file is imported."""

import asyncio


def double(number: int) -> int:
    return 2 * number


async def main() -> None:
    print("the program runs in", __name__)


if __name__ == "__main__":
    asyncio.run(main())

    import correct

    print("double:", correct.double(2))
