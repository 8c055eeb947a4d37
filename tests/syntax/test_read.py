"""The two readers agree on where calls stand and how their values are used."""

from __future__ import annotations

import ast
import textwrap
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.index import model
from asyncpitfalls.index.build import build
from asyncpitfalls.project.values import Function
from asyncpitfalls.syntax.read import read

if TYPE_CHECKING:
    from asyncpitfalls.syntax.facts import FunctionFacts

Place = tuple[int, tuple[int, int], bool, bool]

SAMPLE = '''
@decorator(first())
@(
    second()
)
async def function(a=third(), *, b: annotated() = fourth()) -> returned():
    """Text."""
    x = fifth()(); sixth(
    ); seventh()
    if eighth(): ninth()
    await tenth().eleventh[twelfth()](
        *thirteenth(), **fourteenth(), key=fifteenth(),
    )
    äöü("ü"); after("ä")
    return [lambda q=sixteenth(): (seventeenth(), eighteenth()), {nineteenth(): twentieth() for _ in u() if v()}]


class Some(base(), metaclass=meta()):
    attribute = made()

    @property
    def method(self):
        def inner(): return deep()
        with entered() as e, also(): e()
        for i in loop(): i()
        else: done()
        while tested(): break
        try: tried()
        except caught(): handled()
        finally: cleaned()
        match matched():
            case Klass(): in_case()
            case _ if asked(): guarded()
        return f"{formatted()!r:>{width()}}" + (
            yielded()
        )


a = (
    one()); b = two(
); c = three()
\tif_tab = 1
'''.replace("\n\tif_tab = 1", "\nif x:\n\ttabbed()\n\n\x0c\ndef after_form_feed():\n    fed()")


def by_syntax(text: str) -> list[Place]:
    """The calls that libcst reads, every scope asked for."""
    index = build(ast.parse(text), text)
    reading = read("file", text, index, range(len(index.scopes)))
    assert reading.problems == ()
    return sorted(_place(facts, number) for facts in reading.facts for number in range(len(facts.calls)))


def _place(facts: FunctionFacts, number: int) -> Place:
    call = facts.calls[number]
    return facts.function.scope, call.place, call.awaited, call.dropped


def by_index(text: str) -> list[Place]:
    """The calls that the index has; that an attribute is given a function stands among them and is none."""
    return sorted(
        (call.scope, (call.row, call.column), bool(call.use & model.AWAITED), bool(call.use & model.DROPPED))
        for call in build(ast.parse(text), text).calls
        if not call.callee.endswith(model.HOOK)
    )


def test_a_sample_of_everything() -> None:
    assert by_syntax(SAMPLE) == by_index(SAMPLE)
    written = [node for node in ast.walk(ast.parse(SAMPLE)) if isinstance(node, ast.Call)]
    in_annotations = 2
    assert len(by_index(SAMPLE)) == len(written) - in_annotations


@pytest.mark.parametrize("qualname", ["", "outer", "outer.inner", "Some", "Some.method", "Some.method.<lambda>"])
def test_one_scope_alone_gives_the_same_as_all_together(qualname: str) -> None:
    text = textwrap.dedent(
        """
        start()
        @decorate(start)
        def outer(a=make()):
            first()
            async def inner():
                await second()
            return inner
        class Some:
            made = third()
            def method(self):
                self.fourth()
                return lambda: self.fifth()
        end(); again(
        ); last()
        """
    )
    index = build(ast.parse(text), text)
    everything = read("file", text, index, range(len(index.scopes))).facts
    number = next(number for number, scope in enumerate(index.scopes) if scope.qualname == qualname)
    assert read("file", text, index, [number]).facts == (everything[number],)


def test_spans_and_statements() -> None:
    text = "def f():\n    x = [\n        a.b(\n            1\n        )\n    ]\n"
    (facts,) = read("file", text, build(ast.parse(text), text), [1]).facts
    assert facts.function == Function("file", 1)
    (call,) = facts.calls
    assert (call.span.row, call.span.column, call.span.end_row, call.span.end_column) == (3, 9, 5, 10)
    assert call.statement == (2, 6)
    assert call.place == (3, 12)
