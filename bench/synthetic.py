"""Programs that are hard on a checker: diamonds of calls, a huge file, a huge cycle, deep expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = "import asyncio\nimport time\n"
DIAMONDS = 60
LINES = 20_000
CYCLE = 5_000
DEPTH = 1_000


def programs() -> Iterator[tuple[str, str]]:
    """The name and the source of each program, at its full size."""
    yield f"{DIAMONDS} diamonds of helpers", diamonds(DIAMONDS)
    yield f"a file of {LINES:,} lines", long_file(LINES)
    yield f"{CYCLE:,} functions in a cycle", cycle(CYCLE)
    yield f"expressions {DEPTH:,} deep", deep(DEPTH)


def diamonds(count: int) -> str:
    """A coroutine above ``count`` helpers that each reach the next one in two ways: 2 ** count paths to a sleep."""
    steps = "".join(
        f"\n\ndef left{i}():\n    join{i + 1}()\n\n\ndef right{i}():\n    join{i + 1}()\n"
        f"\n\ndef join{i}():\n    left{i}()\n    right{i}()\n"
        for i in range(count)
    )
    return f"{HEAD}{steps}\n\ndef join{count}():\n    time.sleep(1)\n\n\nasync def top():\n    join0()\n"


def long_file(lines: int) -> str:
    """A file of about ``lines`` lines, all of them in coroutines and their helpers."""
    block = (
        "\n\ndef helper{i}(value):\n    if value > {i}:\n        return helper{before}(value - 1)\n    return value\n"
        "\n\nasync def work{i}(values):\n    total = 0\n    for value in values:\n"
        "        total += helper{i}(value)\n        await asyncio.sleep(total)\n    return total\n"
    )
    per_block = block.count("\n")
    return HEAD + "".join(block.format(i=i, before=max(0, i - 1)) for i in range(lines // per_block))


def cycle(count: int) -> str:
    """``count`` functions that call each other in a ring, one of which sleeps, and a coroutine that enters it."""
    ring = "".join(f"\n\ndef step{i}():\n    step{(i + 1) % count}()\n" for i in range(count))
    return f"{HEAD}{ring}    time.sleep(1)\n\n\nasync def top():\n    step0()\n"


def deep(depth: int) -> str:
    """Expressions nested ``depth`` levels: a sum, a chain of calls, a chain of conditions."""
    total = " + ".join(["value"] * depth)
    chain = "value" + ".next()" * depth
    choice = "value if value else " * depth + "value"
    return (
        f"{HEAD}\n\nasync def top(value):\n    time.sleep(1)\n"
        f"    first = {total}\n    second = {chain}\n    third = {choice}\n    return first, second, third\n"
    )
