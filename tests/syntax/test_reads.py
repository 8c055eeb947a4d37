"""Where names are read in a scope that hands functions to others, and which of its names are collections."""

from __future__ import annotations

import pytest

from tests.syntax.test_uses import facts_of


def test_reads_are_told_where_a_function_may_go_to_another_process() -> None:
    reads = facts_of(
        """
        Process(target=f, args=(a, x))
        if a: print(b)
        for y in x:
            try: a.b()
            finally: x[0] = y
        """
    ).reads
    assert [(each.name, each.used.use.value) for each in reads] == [
        *[("Process", "called"), ("f", "given"), ("a", "given"), ("x", "given")],
        *[("a", "tested"), ("print", "called"), ("b", "given")],
        *[("x", "iterated"), ("a", "attribute"), ("y", "passed"), ("x", "subscripted")],
    ]


def test_elsewhere_no_reads_are_told() -> None:
    assert facts_of("print(a)\nb()").reads == ()


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("x = []", "x"),
        ("x = {}; y = {1}; z = [w for w in a]; v = dict()", "v x y z"),
        ("x: list = []", "x"),
        ("x = []\nx = {}", "x"),
        ("x = []\nx = a", ""),
        ("x = a.dict()", ""),
        ("x = []\nx[0] = 1", ""),
        ("x = []\nx[0][1] = 1", ""),
        ("x = []\nx += a", ""),
        ("x = []\nfor x in a: pass", ""),
        ("x = []\nx.append(1)", "x"),
        ("x = (1,)", ""),
        ("x, y = [], []", "x y"),
    ],
)
def test_names_bound_to_collections(body: str, names: str) -> None:
    assert facts_of(body).collections == frozenset(names.split())


@pytest.mark.parametrize(
    ("call", "elements"),
    [
        ("f(a, (b, a.b))", [("", ()), ("", ("b", "a.b"))]),
        ("f(args=(a,), key=b)", [("args", ("a",)), ("key", ())]),
        ("f(b, args=[a, b()])", [("", ()), ("args", ("a", "?"))]),
        ("f(a, args=())", [("", ())]),
    ],
)
def test_what_tuples_hold_that_are_given(call: str, elements: list[tuple[str, tuple[str, ...]]]) -> None:
    (found,) = [each for each in facts_of(call).calls if each.callee == "f"]
    assert [(each.keyword, each.elements) for each in found.arguments] == elements
