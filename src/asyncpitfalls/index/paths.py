"""Writes expressions as paths and types as text (see `asyncpitfalls.index.model`)."""

from __future__ import annotations

import ast

from asyncpitfalls.index.model import UNKNOWN

LONGEST_LITERAL = 16


def path_of(node: ast.expr) -> str:
    """The expression as a path, ``?`` for what cannot be written as one."""
    steps: list[str] = []
    while True:
        if isinstance(node, ast.Name):
            steps.append(node.id)
            break
        if isinstance(node, ast.Attribute):
            steps.append("." + node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            steps.append(f"({first_argument(node)})" if node.args or node.keywords else "()")
            node = node.func
        elif isinstance(node, ast.Await):
            steps.append("!")
            node = node.value
        elif isinstance(node, ast.Subscript):
            steps.append("[]")
            node = node.value
        else:
            steps.append(UNKNOWN)
            break
    if len(steps) == 1:
        return steps[0]
    steps.reverse()
    return "".join(steps)


def first_argument(call: ast.Call) -> str:
    """The first argument where it is a dotted name or a short word, else nothing."""
    node = call.args[0] if call.args else call.keywords[0].value
    if isinstance(node, ast.Constant):
        return literal_of(node) if isinstance(node.value, str) else ""
    return path_of(node) if isinstance(node, (ast.Name, ast.Attribute)) and is_dotted(node) else ""


def is_dotted(node: ast.expr) -> bool:
    """Whether the expression is ``a.b.c``."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def literal_of(node: ast.Constant) -> str:
    """A short word in quotes, a number, True, False or None as Python writes it; other literals are unknown."""
    value = node.value
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= LONGEST_LITERAL and value.isidentifier() else UNKNOWN
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    return UNKNOWN


def values_of(node: ast.expr) -> tuple[str, ...]:
    """Each path that the value of an expression may be: both arms of a condition, every operand of ``or``."""
    if isinstance(node, ast.IfExp):
        return (*values_of(node.body), *values_of(node.orelse))
    if isinstance(node, ast.BoolOp):
        return tuple(path for value in node.values for path in values_of(value))
    if isinstance(node, ast.NamedExpr):
        return values_of(node.value)
    if isinstance(node, ast.Constant):
        return ("None",) if node.value is None else (UNKNOWN,)
    return (path_of(node),)


def type_text(node: ast.expr | None) -> str:
    """A type annotation as text; quoted annotations are read. Empty when absent or not a type's spelling."""
    if node is None:
        return ""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            try:
                return type_text(ast.parse(node.value.strip(), mode="eval").body)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                return ""
        return "None" if node.value is None else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _union_text(node)
    if isinstance(node, ast.Subscript):
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return f"{type_text(node.value)}[{','.join(map(type_text, inside))}]"
    return path_of(node) if is_dotted(node) else ""


def _union_text(node: ast.expr) -> str:
    parts: list[str] = []
    while isinstance(node, ast.BinOp):
        parts.append(type_text(node.right))
        node = node.left
    parts.append(type_text(node))
    return "|".join(reversed(parts))
