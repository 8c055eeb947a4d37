"""How a ``def`` begins: its name, its decorators, and whether a body of its own follows; and what an ``if`` asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import libcst as cst

from asyncpitfalls.index.model import UNKNOWN
from asyncpitfalls.knowledge.protocols import PLAIN_TYPES
from asyncpitfalls.syntax.facts import DecoratorFacts, HeaderFacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.findings import Span


class _SpanOf(Protocol):
    def __call__(self, node: cst.CSTNode, last: cst.CSTNode | None = None) -> Span: ...


def header_of(node: cst.FunctionDef, paths: Sequence[str], span: _SpanOf, last_row: int) -> HeaderFacts:
    """The header of a function that ends in ``last_row``; ``paths`` are its decorators as the index has them."""
    name = span(node, node.name)
    return HeaderFacts(
        name,
        (span(node.decorators[0]).row if node.decorators else name.row, last_row),
        tuple(DecoratorFacts(path, span(each.decorator)) for path, each in zip(paths, node.decorators, strict=True)),
        _is_placeholder(node.body),
    )


def name_returned(node: cst.Return) -> str:
    """What follows ``return``: a name or keyword, ``None`` for nothing, ``?`` for anything longer."""
    if node.value is None:
        return "None"
    return node.value.value if isinstance(node.value, cst.Name) else UNKNOWN


def told_plain(test: cst.BaseExpression) -> str:
    """The name that stands for a plain value where a test passes: ``isinstance(name, dict)``; empty for other tests."""
    if not isinstance(test, cst.Call) or not isinstance(test.func, cst.Name) or test.func.value != "isinstance":
        return ""
    if len(test.args) != 2:  # noqa: PLR2004 - an object, and types
        return ""
    asked, types = (each.value for each in test.args)
    elements = [each.value for each in types.elements] if isinstance(types, cst.Tuple) else [types]
    is_plain = all(isinstance(each, cst.Name) and each.value in PLAIN_TYPES for each in elements)
    return asked.value if is_plain and isinstance(asked, cst.Name) else ""


def _is_placeholder(body: cst.BaseSuite) -> bool:
    lines = [body] if isinstance(body, cst.SimpleStatementSuite) else body.body
    small = [
        line.body if isinstance(line, (cst.SimpleStatementLine, cst.SimpleStatementSuite)) else () for line in lines
    ]
    raises = bool(small[-1]) and isinstance(small[-1][-1], cst.Raise)
    return raises or all(each and all(map(_says_nothing, each)) for each in small)


def _says_nothing(statement: cst.BaseSmallStatement) -> bool:
    return isinstance(statement, cst.Expr) and isinstance(
        statement.value, (cst.Ellipsis, cst.SimpleString, cst.ConcatenatedString)
    )
