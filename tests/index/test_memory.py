"""What functions write to that is not their own, and which globals are collections."""

from __future__ import annotations

import ast
import textwrap

import pytest

from asyncpitfalls.index.build import build

PROGRAM = """
shared = []
count = 0


def function(given, *others):
    global count
    own = []
{body}
"""


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("count = 1", [("count", True)]),
        ("count += 1", [("count", True)]),
        ("own, count = 1, 2", [("count", True)]),
        ("shared[0] = 1", [("shared", False)]),
        ("shared[0][1] = 1", [("shared", False)]),
        ("shared[0] += 1", [("shared", False)]),
        ("shared[0]: int = 1", [("shared", False)]),
        ("del shared[0]", [("shared", False)]),
        ("a, shared[0] = 1, 2", [("shared", False)]),
        ("given[0] = 1", [("given", False)]),
        ("others[0] = 1", []),
        ("shared = 1", []),
        ("own = 1", []),
        ("own[0] = 1", []),
        ("own += 1", []),
        ("given = 1", []),
        ("given.x = 1", []),
        ("given.x[0] = 1", []),
        ("unknown[0] = 1", []),
        ("print(shared[0])", []),
    ],
)
def test_what_a_function_writes_to(body: str, written: list[tuple[str, bool]]) -> None:
    text = PROGRAM.format(body=textwrap.indent(body, "    "))
    index = build(ast.parse(text), text)
    assert [(name, bound) for _, name, _, _, bound in index.writes] == written
    for scope, name, row, column, _ in index.writes:
        assert index.scopes[scope].name == "function"
        assert text.split("\n")[row - 1][column - 1 :].startswith(name)


def test_which_globals_are_collections() -> None:
    text = textwrap.dedent(
        """
        import collections
        a = []; b = {}; c = {1}; d = [x for x in a]; e = dict(a=1); f = [0] * 4
        g: list[int] = []
        h = i = set()
        j = collections.defaultdict(list)
        k = 1; l = (1,); m = make(); n = manager.dict(); o = None; p = [] or None
        q = []
        q = make()
        """
    )
    assert build(ast.parse(text), text).collections == frozenset("abcdefghij")
