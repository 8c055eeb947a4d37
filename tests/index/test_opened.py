"""Which names that hold results are taken apart."""

from __future__ import annotations

import ast
from textwrap import dedent

from asyncpitfalls.index.build import build


def test_which_names_are_opened() -> None:
    text = dedent(
        """
        def use(p):
            a = f()
            b = f()
            c = f()
            d = f()
            e = f()
            g = f()
            g = 1
            h = [1]
            i = await_it()
            print(a.title, b.title + 1)
            if c["k"]:
                return f"{d}"
            e.save()
            g.title
            h[0]
            p.title
            if i is None or not i:
                return i
            return d + 1

        def other():
            a = f()
            return a
        """
    )
    assert build(ast.parse(text), text).opened == frozenset({(1, "b"), (1, "c"), (1, "d")})
