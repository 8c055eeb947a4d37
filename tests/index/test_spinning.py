"""Which loops of coroutines may go round without an await: never fewer than libcst's reader finds."""

from __future__ import annotations

import ast
import textwrap

import pytest

from asyncpitfalls.index import model
from asyncpitfalls.index.build import build
from tests.syntax.test_uses import facts_of


def may_spin(body: str, keyword: str = "async def") -> bool:
    text = f"{keyword} f(a, b):\n" + textwrap.indent(body, "    ")
    return bool(build(ast.parse(text), text).scopes[1].flags & model.MAY_SPIN)


@pytest.mark.parametrize(
    ("body", "may"),
    [
        ("while a: f()", True),
        ("while a: await f()", False),
        ("while await a: f()", False),
        ("while a:\n    yield a", False),
        ("while a:\n    async with b: f()", False),
        ("while a:\n    async for x in b: f()", False),
        ("while a:\n    x = [y async for y in b]", False),
        ("while a:\n    x = [await y for y in b]", False),
        ("while a:\n    x = (await y for y in b)", True),
        ("while a:\n    x = (y for y in await b)", False),
        ("while a:\n    async def g(): await b", True),
        ("while a:\n    if b: await a", False),
        ("while a:\n    if b: continue\n    await a", True),
        ("while a:\n    await a\n    if b: continue", False),
        ("while a:\n    for x in b: continue\n    await a", False),
        ("while a:\n    for x in b: pass\n    else: continue\n    await a", True),
        ("while a:\n    try: f()\n    except E: continue\n    await a", True),
        ("for x in a: f()", False),
        ("await a", False),
    ],
)
def test_what_the_text_leaves_possible(body: str, *, may: bool) -> None:
    assert may_spin(body) is may
    assert may or not any(loop.goes_round for loop in facts_of(body).loops if "while" in body)


def test_plain_functions_are_no_coroutines() -> None:
    assert not may_spin("while a: f()", "def")
