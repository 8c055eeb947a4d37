"""How libcst's reader says that values are used, and where the values go that local names hold."""

from __future__ import annotations

import ast
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.index.build import build
from asyncpitfalls.syntax.read import read

if TYPE_CHECKING:
    from asyncpitfalls.syntax.facts import FunctionFacts, Kept


def facts_of(body: str) -> FunctionFacts:
    """What is read of an ``async def`` with this body."""
    text = "async def function(a, b):\n" + textwrap.indent(textwrap.dedent(body), "    ")
    return read("file", text, build(ast.parse(text), text), [1]).facts[0]


@pytest.mark.parametrize(
    ("line", "use"),
    [
        ("f()", "dropped"),
        ("f() if a else b", "dropped"),
        ("a and f()", "dropped"),
        ("f() and a", "tested"),
        ("[f() for x in a]", "dropped"),
        ("f(), a", "dropped"),
        ("(f() for x in a)", "passed"),
        ("x = f()", "kept"),
        ("x: int = f()", "kept"),
        ("x = a or f()", "kept"),
        ("x = f() if a else b", "kept"),
        ("x = [f()]", "collected"),
        ("x = [f() for y in a]", "collected"),
        ("x, y = f()", "unpacked"),
        ("x = y = f()", "passed"),
        ("a.x = f()", "passed"),
        ("x += f()", "computed"),
        ("if f(): pass", "tested"),
        ("while not f(): pass", "tested"),
        ("if (x := f()): pass", "tested"),
        ("a if f() else b", "tested"),
        ("[x for x in a if f()]", "tested"),
        ("f() == a", "compared"),
        ("a in f()", "searched"),
        ("f() in a", "compared"),
        ("f() is None", "identified"),
        ("f'{f()}'", "formatted"),
        ("'%s' % f()", "formatted"),
        ("'%s %s' % (a, f())", "formatted"),
        ("assert f()", "tested"),
        ("a + f()", "computed"),
        ("-f()", "computed"),
        ("f()[0]", "subscripted"),
        ("f().x", "attribute"),
        ("f().x()", "attribute"),
        ("await f().x()", "method awaited"),
        ("f()()", "called"),
        ("a(*f())", "unpacked"),
        ("a(**f())", "unpacked"),
        ("[*f()]", "unpacked"),
        ("for x in f(): pass", "iterated"),
        ("async for x in f(): pass", "iterated asynchronously"),
        ("[x for x in f()]", "iterated"),
        ("[x for y in a for x in f()]", "iterated"),
        ("with f() as x: pass", "entered"),
        ("async with a, f(): pass", "entered asynchronously"),
        ("await f()", "awaited"),
        ("await (a or f())", "awaited"),
        ("return f()", "passed"),
        ("yield f()", "passed"),
        ("a(f())", "given"),
        ("a([f()])", "given"),
        ("a({1: f()})", "given"),
        ("lambda: f()", None),
    ],
)
def test_what_becomes_of_a_value(line: str, use: str | None) -> None:
    found = {call.callee: call.used.use.value for call in facts_of(line).calls}
    assert found.get("f") == use


@pytest.mark.skipif(sys.version_info < (3, 15), reason="unpacking in comprehensions (PEP 798) is new in Python 3.15")
@pytest.mark.parametrize("line", ["[*f() for x in a]", "{*f() for x in a}", "{**f() for x in a}", "b(*f() for x in a)"])
def test_what_comprehensions_unpack(line: str) -> None:
    assert {call.callee: call.used.use.value for call in facts_of(line).calls}["f"] == "unpacked"


def test_an_argument_knows_its_taker_and_place() -> None:
    used = {call.callee: call.used for call in facts_of("a.b(1, f(), *[g()], h(), key=i())").calls}
    assert [used[name].by for name in "fghi"] == ["a.b"] * 4
    assert [used[name].argument for name in "fghi"] == [1, None, None, "key"]


def test_arguments_have_paths_and_spans() -> None:
    call = facts_of("a.b(b.x, 1 + 1, *b, key=b, other=1 + 1)").calls[0]
    assert [(each.keyword, each.path) for each in call.arguments] == [("", "b.x"), ("", "?"), ("", "?"), ("key", "b")]
    assert [each.span.column for each in call.arguments] == [9, 14, 22, 29]


def test_names_and_attributes_in_use() -> None:
    facts = facts_of(
        """
        await a
        with a.lock, b: pass
        async with a.lock as x: pass
        for x in b: pass
        async for x in a.stream: pass
        await a.call()
        """
    )
    assert [(each.path, each.used.use.value) for each in facts.paths] == [
        ("a", "awaited"),
        ("a.lock", "entered"),
        ("b", "entered"),
        ("a.lock", "entered asynchronously"),
        ("b", "iterated"),
        ("a.stream", "iterated asynchronously"),
    ]


def reads(kept: Kept) -> list[str]:
    """Each read as its use, with ``!`` where the value is spent and ``?`` where the name may hold another value."""
    return [each.used.use.value + "!" * each.spent + "?" * (not each.sole) for each in kept.reads]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("x = f()", []),
        ("x = f()\nawait x", ["awaited"]),
        ("x = f()\nawait x\nawait x", ["awaited", "awaited!"]),
        ("x = f()\nx = 1\nawait x", []),
        ("x = f()\nif a: x = 1\nawait x", ["awaited?"]),
        ("x = f()\nif a: await x\nelse: await x", ["awaited", "awaited"]),
        ("x = f()\nif a: await x\nawait x", ["awaited", "awaited"]),
        ("x = f()\nif a:\n    await x\n    return\nawait x", ["awaited", "awaited"]),
        ("x = f()\nfor y in a: await x", ["awaited!"]),
        ("x = f()\nfor y in a:\n    await x\n    break", ["awaited"]),
        ("x = f()\nfor y in a:\n    if y:\n        await x\n        break", ["awaited"]),
        ("for y in a:\n    x = f()\n    await x", ["awaited"]),
        ("x = f()\nwhile True:\n    try:\n        return await x\n    except E:\n        continue", ["awaited!"]),
        ("x = f()\ntry:\n    await x\nexcept E:\n    await x", ["awaited", "awaited!"]),
        ("x = f()\ntry:\n    await x\nfinally:\n    x.close()", ["awaited", "attribute"]),
        ("x = f()\ntry:\n    return 1\nfinally:\n    await x", ["awaited"]),
        ("x = f()\nif x: pass\nprint(x)", ["tested", "given"]),
        ("x = f() if a else None\nif x: await x", ["tested?", "awaited?"]),
        ("x = a and f()\nawait x", ["awaited?"]),
        ("x = f()\ndel x", ["deleted"]),
        ("x = f()\nx += 1\nawait x", ["computed"]),
        ("x = [f() for y in a]\nawait gather(*x)", ["unpacked?"]),
        ("x = f()\nmatch a:\n    case 1: await x\n    case _: pass", ["awaited"]),
        ("x = f()\n[await x for x in a]", []),
        ("x = f()\n[await x for y in a]", ["awaited!"]),
        ("x = f()\nwith a: await x", ["awaited"]),
        ("if (x := f()): await x", ["awaited"]),
        ("x = f()\nraise E\nawait x", []),
        ("x = f()\nfor x in a: await x", []),
    ],
)
def test_where_the_value_of_a_name_is_read(body: str, expected: list[str]) -> None:
    kept = facts_of(body).kept
    found = [reads(each) for each in kept if each.call.callee == "f"]
    assert (found or [[]]) == [expected]


@pytest.mark.parametrize(
    ("body", "captured"),
    [
        ("x = f()", False),
        ("x = f()\nasync def g(): await x", True),
        ("x = f()\nreturn lambda: x", True),
        ("x = f()\nclass A:\n    y = x", True),
    ],
)
def test_names_that_other_scopes_read(body: str, *, captured: bool) -> None:
    assert [each.captured for each in facts_of(body).kept] == [captured]


def test_global_names_are_nobodys() -> None:
    assert facts_of("global x\nx = f()").kept == ()


def test_assigned_attributes_are_told() -> None:
    assert facts_of("a.send = b\na.b.c, x = b\nd[0] = 1\ne = a.f").replaced == {"a.send", "a.b.c"}
