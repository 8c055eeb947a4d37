"""`await` needs something to wait for: the result of a plain function is a plain value."""

import asyncio


def fetch() -> str:
    print("fetching")
    return "a page"


async def main() -> None:
    page = await fetch()  # expect: APF106
    print("fetched", page)


if __name__ == "__main__":
    asyncio.run(main())
