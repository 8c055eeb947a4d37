"""What a task tells about itself: while it runs, when it has succeeded, failed, or been cancelled."""

import asyncio


async def succeed() -> str:
    await asyncio.sleep(0.01)
    return "a page"


async def fail() -> str:
    await asyncio.sleep(0.01)
    raise ValueError("no such page")


def ask(task: "asyncio.Task[str]") -> str:
    try:
        return f"result() is {task.result()}, exception() is {task.exception()}"
    except (asyncio.InvalidStateError, asyncio.CancelledError, ValueError) as error:
        return f"result() raises {type(error).__name__}"


async def main() -> None:
    tasks = {name: asyncio.create_task(work()) for name, work in (("good", succeed), ("bad", fail), ("late", succeed))}
    print("running: done() is", tasks["good"].done(), "and", ask(tasks["good"]))
    print("cancel() is only a request:", tasks["late"].cancel(), tasks["late"].cancelled())
    await asyncio.wait(tasks.values())
    for name, task in tasks.items():
        print(f"{name}: done() is {task.done()}, cancelled() is {task.cancelled()}, {ask(task)}")
    print("bad: exception() is", repr(tasks["bad"].exception()))


if __name__ == "__main__":
    asyncio.run(main())
