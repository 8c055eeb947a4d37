"""What ``isinstance`` tells of a name or an attribute of ``self`` (typing specification, "Type narrowing").

So does ``hasattr``, where it fails: the object is then of a class that lacks the attribute.
"""

from __future__ import annotations

import ast
from typing import NamedTuple

from asyncpitfalls.index.paths import type_text

_QUESTION = "isinstance"
_LACKING = "hasattr"
_TELLING = (ast.Call, ast.UnaryOp, ast.BoolOp)
_LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)


class Told(NamedTuple):
    """That an object is, or is not, of one of some types, these as the text of an annotation.

    Or that it has no attribute, whose name then follows a dot.
    """

    subject: ast.expr
    types: str
    holds: bool


def told_by(test: ast.expr, *, passed: bool) -> list[Told]:
    """What is known where a test has passed, or where it has not."""
    if not isinstance(test, _TELLING):
        return []
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return told_by(test.operand, passed=not passed)
    if isinstance(test, ast.BoolOp):
        # All parts of an `and` that passed have passed; of one that failed, nobody knows which part did.
        decided = isinstance(test.op, ast.And) is passed
        return [each for value in test.values for each in told_by(value, passed=passed)] if decided else []
    if not isinstance(test, ast.Call) or not isinstance(test.func, ast.Name):
        return []
    if len(test.args) != 2 or not isinstance(test.args[0], (ast.Name, ast.Attribute)):  # noqa: PLR2004 - object, type
        return []
    asked = test.args[1]
    if test.func.id == _LACKING:
        lacks = not passed and isinstance(asked, ast.Constant) and isinstance(asked.value, str)
        return [Told(test.args[0], f".{asked.value}", holds=False)] if lacks else []  # type: ignore[attr-defined]
    if test.func.id != _QUESTION:
        return []
    types = "|".join(map(type_text, asked.elts)) if isinstance(asked, ast.Tuple) else type_text(asked)
    return [Told(test.args[0], types, passed)]


def told_by_case(subject: ast.expr, pattern: ast.pattern) -> list[Told]:
    """What a ``case`` tells of the subject of its ``match``."""
    types = types_of(pattern)
    return [Told(subject, types, holds=True)] if types else []


def types_of(pattern: ast.pattern) -> str:
    """The types, as the text of an annotation, of which a pattern lets objects pass; empty where it asks for none."""
    if isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        return types_of(pattern.pattern)
    if isinstance(pattern, ast.MatchOr):
        parts = [types_of(each) for each in pattern.patterns]
        return "|".join(parts) if all(parts) else ""
    return type_text(pattern.cls) if isinstance(pattern, ast.MatchClass) else ""


def told_after(node: ast.stmt) -> list[Told]:
    """What is known in the statements that follow one, for the program has left where it is otherwise."""
    if isinstance(node, ast.Assert):
        return told_by(node.test, passed=True)
    if isinstance(node, ast.If) and not node.orelse and isinstance(node.body[-1], _LEAVING):
        return told_by(node.test, passed=False)
    return []
