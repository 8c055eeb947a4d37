"""`await` in a plain function: Python refuses the whole file, so not even its first line runs."""

import asyncio

print("the program starts")


async def fetch() -> str:
    await asyncio.sleep(0.01)
    return "a page"


def show() -> None:
    page = await fetch()  # expect: APF101
    print("fetched", page)


if __name__ == "__main__":
    show()
