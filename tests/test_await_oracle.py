"""APF101 refuses what Python's compiler refuses, on the same row, and nothing else.

The running Python is the oracle: each snippet is compiled, and the findings must agree with what `compile` says.
"""

from __future__ import annotations

import ast
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config

if TYPE_CHECKING:
    from pathlib import Path

SNIPPETS = (
    "await x",
    "a = await x",
    "async with x:\n    pass",
    "async for a in x:\n    pass",
    "[a async for a in x]",
    "{a async for a in x}",
    "{a: a async for a in x}",
    "(a async for a in x)",
    "[await a for a in x]",
    "(await a for a in x)",
    "[a for a in await x]",
    "(a for a in await x)",
    "(a async for a in await x)",
    "(a for a in x for b in await y)",
    "[a for a in x for b in await y]",
    "[a for a in x if await a]",
    "[\n    1,\n    await x,\n]",
    "[\n    await a\n    for a in x\n]",
    "f(\n    [\n        a\n        async for a in x\n    ]\n)",
    "[[a async for a in x] for b in y]",
    "[[await a for a in x] for b in y]",
    "[\n    b\n    for b in [\n        await a for a in x\n    ]\n]",
    "[b async for b in [a async for a in x]]",
    "(b for b in [a async for a in x])",
    "f'{await x}'",
    "f'{[a async for a in x]}'",
    "f'{1:{await x}}'",
    "lambda: await x",
    "lambda: (await a for a in x)",
    "lambda: [await a for a in x]",
    "lambda a=await x: a",
    "lambda: (a async for a in x)",
    "if await x:\n    pass",
    "while await x:\n    pass",
    "for a in await x:\n    pass",
    "with await x:\n    pass",
    "with (\n    x as a,\n    await y as b,\n):\n    pass",
    "assert await x",
    "del (await x).a",
    "raise await x",
    "(await x).a = 1",
    "a[await x] += 1",
    "a = b = await x",
    "a: int = await x",
    "(\n    await\n    x\n)",
    "match await x:\n    case 1:\n        pass",
    "match x:\n    case 1 if await y:\n        pass",
    "try:\n    pass\nexcept await x:\n    pass",
    "try:\n    await x\nfinally:\n    pass",
    "class A(await x):\n    pass",
    "class A(metaclass=await x):\n    pass",
    "class A:\n    await x",
    "class A:\n    a = [await b for b in x]",
    "class A:\n    a = (await b for b in x)",
    "class A:\n    async with x:\n        pass",
    "class A:\n    async def m(self):\n        await x",
    "@(await x)\ndef f():\n    pass",
    "@(await x)\nclass A:\n    pass",
    "def f(a=await x):\n    pass",
    "def f(*, a=await x):\n    pass",
    "def f():\n    await x",
    "def f(): await x",
    "def f():\n    return await x",
    "def f():\n    yield await x",
    "def f():\n    async with x:\n        pass",
    "def f():\n    async with (\n        x as a,\n        y as b,\n    ):\n        pass",
    "def f():\n    async for a in x:\n        pass",
    "def f():\n    return [a async for a in x]",
    "def f():\n    return (a async for a in x)",
    "def f():\n    return sum(await a for a in x)",
    "def f():\n    async def g():\n        await x\n    return g",
    "async def f(a=await x):\n    pass",
    "print(await x)",
    "a = 'ä'; b = 'ü'; await x",
    "pass; pass; await x",
)
"""Each is tried in every frame."""

FRAMES = {
    "module": ("", 0),
    "coroutine": ("async def outer():\n", 1),
    "function": ("def outer():\n", 1),
    "function in a coroutine": ("async def outer():\n    def inner():\n", 2),
    "class in a coroutine": ("async def outer():\n    class Inner:\n", 2),
    "coroutine in a function": ("def outer():\n    async def inner():\n", 2),
    "method": ("class Outer:\n    async def inner(self):\n", 2),
}
"""What stands around a snippet, and how deep the snippet is indented there."""


def program(frame: str, snippet: str) -> str:
    """A snippet within a frame."""
    header, depth = FRAMES[frame]
    return header + textwrap.indent(snippet, "    " * depth) + "\n"


def refused_row(text: str) -> int | None:
    """The row that the compiler complains about; None when it accepts the text."""
    ast.parse(text)  # the parser accepts every snippet: what is refused, the compiler refuses
    try:
        compile(text, "snippet", "exec")
    except SyntaxError as error:
        return error.lineno
    return None


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("snippet", SNIPPETS)
def test_the_compiler_agrees(frame: str, snippet: str, tmp_path: Path) -> None:
    text = program(frame, snippet)
    file = tmp_path / "snippet.py"
    file.write_text(text, encoding="utf-8")
    report = pipeline.check([file], Config(use_cache=False, jobs=1))
    rows = sorted(finding.span.row for finding in report.findings if finding.code == "APF101")
    row = refused_row(text)
    if row is not None and sys.version_info < (3, 11) and not rows:
        # Up to 3.10 an async comprehension within a comprehension is refused even in a coroutine
        # (What's New in Python 3.11: "Asynchronous comprehensions are now allowed inside comprehensions").
        pytest.skip("3.11 and later accept this")
    assert rows[:1] == ([] if row is None else [row])
