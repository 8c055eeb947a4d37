"""A plain function is called, and that is all."""

import asyncio


def fetch() -> str:
    print("fetching")
    return "a page"


async def main() -> None:
    page = fetch()
    print("fetched", page)


if __name__ == "__main__":
    asyncio.run(main())
