"""Our own walk and positions are libcst's, without what nobody asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import libcst as cst
import pytest
from libcst.metadata import MetadataWrapper, PositionProvider

from asyncpitfalls.syntax.positions import positions_of
from asyncpitfalls.syntax.walk import Walker, children

if TYPE_CHECKING:
    from libcst.metadata import CodeRange

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EVERYTHING = '''\
"""Doc."""; import a.b as c, d  # comment
from . import (x as y, z)
from .. m import *
type Alias[T: int = str, *Ts, **P] = list[T]
@decorator(1)[2]
async  def  f(a, /, b: int = 1, *c: str, d = 2, **e) -> "None" :
    global g; nonlocal_ = not (yield), (yield from a); del b[1:2, ..., *c], a.b
    async with a as b, (c) as d: await (  e  )
    with (a as b, c): pass
    async for i in j:
        continue
    else:
        break
    x: int; x = y = +z if not a else -b ** c // (1).real
    x @= (lambda *a, b=1, **c: (d := [*a, *b])); assert a, b
    raise E from None
    return {**a, 'b': "c" 'd', f"e{f!r:{g}}": {h, i}}
class C(B, *args, metaclass=M, **kw):

    def g(*, a): return [a async for a in b if c for (d, e) in f if g], {a: b for a in c}
    def h(a, *b): return {a for a in b}, (a for a in b), a[1:2:3], a[::]
try: pass
except (A, B) as c: pass
except: pass
else: pass
finally: pass
try:
    pass
except* A as b:
    pass
while a < b <= c is not d not in e: pass
else: pass
if a and b or c: pass
elif (
        # comment
        d
    ): pass
else:
    f(a, *b, c=d, **e,)(f)\\
        .g
match a, b:
    case [1, *_, x] | {"a": y, **rest} if guard: pass
    case C(a, b=-1+2j) as d: pass
    case None | a.b | (_): pass
'''


def _sources() -> list[str]:
    files = sorted([*(ROOT / "src" / "asyncpitfalls" / "syntax").glob("*.py"), *(ROOT / "runtime_demos").rglob("*.py")])
    return [EVERYTHING, "", "\n", "# only\n", "x", *(file.read_text(encoding="utf-8") for file in files)]


@pytest.fixture(scope="module")
def modules() -> list[cst.Module]:
    return [cst.parse_module(source) for source in _sources()]


def test_positions_are_those_of_libcst(modules: list[cst.Module]) -> None:
    for module in modules:
        wrapper = MetadataWrapper(module, unsafe_skip_copy=True)
        theirs: dict[cst.CSTNode, CodeRange] = dict(wrapper.resolve(PositionProvider))
        del theirs[module]  # libcst counts the newline that the end of a file lacks
        ours = positions_of(module)
        expected = {
            id(node): (place.start.line, place.start.column, place.end.line, place.end.column)
            for node, place in theirs.items()
        }
        del ours[id(module)]
        assert ours == expected


class _Ours(Walker):
    def __init__(self) -> None:
        self.seen: list[cst.CSTNode] = []

    def visit(self, node: cst.CSTNode) -> None:
        self.seen.append(node)
        super().visit(node)


class _Theirs(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[cst.CSTNode] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        self.seen.append(node)
        return True


MEANINGLESS = (
    *(cst.BaseParenthesizableWhitespace, cst.TrailingWhitespace, cst.EmptyLine, cst.Comment, cst.Newline, cst.Dot),
    *(
        cst.LeftParen,
        cst.RightParen,
        cst.LeftSquareBracket,
        cst.RightSquareBracket,
        cst.LeftCurlyBrace,
        cst.Asynchronous,
    ),
    *(cst.RightCurlyBrace, cst.Comma, cst.Semicolon, cst.Colon, cst.AssignEqual, cst.BitOr),
    *(cst.BaseBinaryOp, cst.BaseUnaryOp, cst.BaseBooleanOp, cst.BaseCompOp, cst.BaseAugOp),
)


def test_the_walk_is_that_of_libcst_without_punctuation(modules: list[cst.Module]) -> None:
    for module in modules:
        ours, theirs = _Ours(), _Theirs()
        ours.visit(module)
        module.visit(theirs)
        assert ours.seen == [node for node in theirs.seen if not isinstance(node, MEANINGLESS)]


class _Noting(Walker):
    def __init__(self) -> None:
        self.notes: list[str] = []

    def visit_Name(self, node: cst.Name) -> None:
        self.notes.append(node.value)

    def visit_Call(self, node: cst.Call) -> bool:
        self.notes.append("call")
        return len(node.args) == 0

    def leave_Call(self, node: cst.Call) -> None:
        self.notes.append(f"end of call with {len(node.args)}")


def test_methods_are_called_before_and_after_the_children() -> None:
    walker = _Noting()
    walker.visit(cst.parse_module("a(b)\nc().d\n"))
    assert walker.notes == ["call", "end of call with 1", "call", "c", "end of call with 0", "d"]


def test_children_are_those_right_below() -> None:
    node = cst.parse_expression("( f ) (a, * b)")
    assert [type(each).__name__ for each in children(node)] == ["Name", "Arg", "Arg"]
