"""What libcst's reader says of stretches of a coroutine: what is held across a pause, and ways round a loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.syntax.test_uses import facts_of

if TYPE_CHECKING:
    from asyncpitfalls.findings import Span
    from asyncpitfalls.syntax.facts import LoopFacts


def place(span: Span) -> tuple[int, int]:
    """Where a span begins, in the rows of the body."""
    return span.row - 1, span.column - 4


# With -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "pause"),
    [
        ("with a:\n    await b", (2, 5)),
        ("with a:\n    b()\n    x = f(await b, await c)", (3, 11)),
        ("with a:\n    async for x in b: pass", (2, 5)),
        ("with a:\n    async with b: pass", (2, 5)),
        ("with a:\n    [x async for x in b]", (2, 8)),
        ("with a:\n    [await x for x in b]", (2, 6)),
        ("with a:\n    if b:\n        for x in b: await x", (3, 21)),
        ("with a:\n    pass\nawait b", None),
        ("await b\nwith a:\n    pass", None),
        ("with await a:\n    pass", None),
        ("with a:\n    async def f(): await b", None),
        ("with a:\n    (await x for x in b)", None),
        ("with a:\n    (x async for x in b)", None),
        ("with a:\n    (x for x in await b)", (2, 17)),
        ("with a:\n    yield b", None),
        ("async with a:\n    await b", None),
    ],
)
def test_what_is_held_by_with(body: str, pause: tuple[int, int] | None) -> None:
    assert [place(each.pauses[0]) for each in facts_of(body).withs] == [each for each in (pause,) if each is not None]


def test_all_pauses_in_a_with_are_kept() -> None:
    found = facts_of("with a:\n    await b\n    if c:\n        await d").withs
    assert [[place(pause) for pause in each.pauses] for each in found] == [[(2, 5), (4, 9)]]


def test_each_with_around_a_pause_counts_and_each_thing_it_enters() -> None:
    found = facts_of("with a, b.c() as d:\n    with e:\n        await f").withs
    assert [[place(item) for item in each.items] for each in found] == [[(2, 10)], [(1, 6), (1, 9)]]


# Acquire and release ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("a.acquire()\nawait b\na.release()", ["a"]),
        ("a.b.acquire()\nif c: await b\na.b.release()", ["a.b"]),
        ("a.acquire()\ntry: await b\nfinally: a.release()", ["a"]),
        ("a.acquire()\nb.acquire()\nawait c\nb.release()\na.release()", ["b", "a"]),
        ("if a:\n    a.acquire()\n    await b\n    a.release()", ["a"]),
        ("a.acquire()\na.release()\nawait b", []),
        ("await b\na.acquire()\na.release()", []),
        ("a.acquire()\nawait b", []),
        ("if b: a.acquire()\nawait b\na.release()", []),
        ("a.acquire()\nawait b\nb.release()", []),
        ("a.acquire()\na.release()\nawait b\na.acquire()\na.release()", []),
        ("await a.acquire()\nawait b\na.release()", []),
        ("if a.acquire(): await b\na.release()", []),
        ("a.acquire()\nasync def f(): await b\na.release()", []),
    ],
)
def test_what_is_held_between_calls(body: str, held: list[str]) -> None:
    assert [each.call.callee.removesuffix(".acquire") for each in facts_of(body).taken] == held


# Loops ------------------------------------------------------------------------------------------------------------


def loop_of(body: str) -> LoopFacts:
    (loop,) = facts_of(body).loops
    return loop


@pytest.mark.parametrize(
    ("body", "goes_round", "pauses", "leaves"),
    [
        ("while True: f()", True, False, False),
        ("while a: f()", True, False, False),
        ("for x in f(): g()", True, False, False),
        ("while 1: f()", True, False, False),
        ("while True: await a", False, True, False),
        ("while await a: f()", False, True, False),
        ("while True:\n    async for x in a: f()", False, True, False),
        ("while True:\n    async with a: f()", False, True, False),
        ("while True: yield a", False, True, False),
        ("while True:\n    if a: await b", False, True, False),
        ("while True:\n    for x in a: await x", False, True, False),
        ("while True:\n    try: f()\n    except E: await a", False, True, False),
        ("while True:\n    try: await a\n    except E: f()", False, True, False),
        ("while True:\n    if a: continue\n    await b", True, True, False),
        ("while True:\n    try: await a\n    except E: continue", False, True, False),
        ("while True:\n    for x in a: continue\n    await b", False, True, False),
        ("while True:\n    if a: break\n    f()", True, False, True),
        ("while True:\n    if a: return\n    f()", True, False, True),
        ("while True:\n    for x in a:\n        if x: return\n    f()", True, False, True),
        ("while True:\n    for x in a: break\n    f()", True, False, False),
        ("while True: raise E", False, False, True),
        ("while True:\n    f()\n    break", False, False, True),
        ("while True:\n    def g(): return 1\n    f()", True, False, False),
        ("while True:\n    async def g(): await a\n    f()", True, False, False),
        ("while True:\n    (await x for x in a)\n    f()", True, False, False),
        ("while True:\n    match a:\n        case 1: continue\n        case _: pass\n    await b", True, True, False),
    ],
)
def test_ways_round_a_loop(body: str, *, goes_round: bool, pauses: bool, leaves: bool) -> None:
    loop = loop_of(body)
    assert (loop.goes_round, loop.pauses, loop.leaves) == (goes_round, pauses, leaves)


@pytest.mark.parametrize(
    ("body", "rounds"),
    [
        ("while a: pass", [("", "a")]),
        ("while not a.b.c: f()", [("f", "a.b.c")]),
        ("while not a.done() and b < 3: f(c)", [("a.done f", "b c")]),
        ("while a is not None: f(True)", [("f", "a")]),
        ("while a[0]: pass", [("", "? a")]),
        ("while a().b: pass", [("a", "?")]),
        ("while a:\n    if b: continue\n    f()\n    await c", [("", "a b")]),
        ("while a:\n    if b: continue\n    if c: continue\n    f()", [("f", "a b c"), ("", "a b"), ("", "a b c")]),
        ("while a:\n    if b: f()\n    else: g()", [("f g", "a b")]),
        ("while a:\n    try: f()\n    except E: g()\n    finally: h()", [("f g h", "E a")]),
        ("while a: b = 1", []),
        ("while a: a.b = 1", []),
        ("while a: a[b] = 1", []),
        ("while a: b += 1", []),
        ("while a: del b", []),
        ("while a: del a[b]", []),
        ("while (b := a): pass", []),
        ("global b\nwhile a: b = f()", []),
        ("while a:\n    with b as c: pass", []),
        ("while a:\n    for b in c: pass", []),
        ("while a: await b", []),
        ("while a: f(); g(); h(); i(); j(); k(); l(); m(); n(); o(); p(); q(); r()", []),
    ],
)
def test_what_is_done_on_a_way_that_assigns_nothing(body: str, rounds: list[tuple[str, str]]) -> None:
    found = loop_of(body).rounds
    assert [(" ".join(call.callee for call in each.calls), " ".join(sorted(each.looks))) for each in found] == [
        (calls, " ".join(sorted(looks.split()))) for calls, looks in rounds
    ]


def test_loops_within_loops_are_told_apart() -> None:
    outer, inner = facts_of("while True:\n    f()\n    while a: g()\n    await b").loops
    assert (outer.goes_round, outer.pauses) == (False, True)
    assert (inner.goes_round, inner.pauses) == (True, False)
    assert [call.callee for call in outer.calls] == ["f", "g"]
    assert place(inner.span) == (3, 5)
    assert (inner.span.end_column - 4, inner.endless, outer.endless) == (12, False, True)


@pytest.mark.parametrize(
    ("body", "catches"),
    [
        ("while True: f()", ()),
        ("try:\n    while True: f()\nexcept E: pass", ("E",)),
        ("try:\n    while True: f()\nexcept (E, a.F): pass\nexcept: pass", ("E", "a.F", "")),
        ("try:\n    while True: f()\nfinally: pass", ()),
        ("try: pass\nexcept E:\n    while True: f()", ()),
        ("with suppress(E), a():\n    while True: f()", ("E",)),
        ("with suppress(E): pass\nwhile True: f()", ()),
    ],
)
def test_what_is_caught_around_a_loop(body: str, catches: tuple[str, ...]) -> None:
    assert loop_of(body).catches == catches


def test_of_plain_functions_nothing_is_asked() -> None:
    facts = facts_of("def inner():\n    while True: f()\n    for x in f(): pass")
    assert facts.loops == ()
