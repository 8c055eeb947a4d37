"""What is kept is a task: it runs once, and may be awaited as often as one likes."""

import asyncio

tasks: dict[str, "asyncio.Task[str]"] = {}


async def read(name: str) -> str:
    print("loading", name)
    await asyncio.sleep(0.01)
    return name.upper()


async def load(name: str) -> str:
    if name not in tasks:
        tasks[name] = asyncio.create_task(read(name))
    return await tasks[name]


async def main() -> None:
    print(await load("blue"))
    print(await load("blue"))


if __name__ == "__main__":
    asyncio.run(main())
