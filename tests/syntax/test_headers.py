"""What is said of a ``def`` itself: where its name and decorators stand, what it returns, whether it has a body."""

from __future__ import annotations

import ast
import textwrap

import pytest

from asyncpitfalls.findings import Span
from asyncpitfalls.index.build import build
from asyncpitfalls.syntax.facts import DecoratorFacts, FunctionFacts
from asyncpitfalls.syntax.read import read


def facts_of(text: str, qualname: str) -> FunctionFacts:
    text = textwrap.dedent(text)
    index = build(ast.parse(text), text)
    number = next(number for number, scope in enumerate(index.scopes) if scope.qualname == qualname)
    (facts,) = read("file", text, index, [number]).facts
    return facts


def test_a_header_and_its_decorators() -> None:
    header = facts_of(
        """
        class Some:
            @first
            @(
                second.third(
                    "ä"
                )
            )
            async def method(
                self,
            ) -> None:
                return None
        """,
        "Some.method",
    ).header
    assert header is not None
    assert header.span == Span(9, 5, 9, 21)
    assert header.statement == (3, 11)
    assert header.decorators == (
        DecoratorFacts("first", Span(3, 6, 3, 11)),
        DecoratorFacts("second.third('ä')", Span(5, 9, 7, 10)),
    )


def test_a_plain_header() -> None:
    header = facts_of("x = 1\ndef f(a=1): return a\n", "f").header
    assert header is not None
    assert (header.span, header.statement, header.decorators) == (Span(2, 1, 2, 6), (2, 2), ())


@pytest.mark.parametrize("text", ["class f:\n    pass\n", "x = lambda: 1\n"])
def test_only_a_def_has_a_header(text: str) -> None:
    index = build(ast.parse(text), text)
    assert [facts.header for facts in read("file", text, index, range(len(index.scopes))).facts] == [None, None]


def test_what_is_returned_counts_for_the_function_that_returns_it() -> None:
    text = """
        def f(self):
            def inner():
                return inner
            if self:
                return
            if self.x:
                return self.x
            return self
        """
    assert facts_of(text, "f").returned == ("None", "?", "self")
    assert facts_of(text, "f.inner").returned == ("inner",)


@pytest.mark.parametrize(
    ("body", "placeholder"),
    [
        ("...", True),
        ("'text' 'in parts'", True),
        ("\n    '''Text.'''\n    raise NotImplementedError\n", True),
        ("\n    text = 'write it'\n    raise NotImplementedError(text)\n", True),
        ("x(); raise ValueError", True),
        ("pass", False),
        ("return", False),
        ("\n    if x:\n        raise ValueError\n", False),
        ("\n    '''Text.'''\n    call()\n", False),
    ],
)
def test_a_body_that_stands_for_another(body: str, placeholder: bool) -> None:  # noqa: FBT001 - a parameter of the test
    header = facts_of(f"def f(): {body}", "f").header
    assert header is not None
    assert header.placeholder is placeholder
