"""Which exceptions a statement keeps from going further, as it names them."""

from __future__ import annotations

import libcst as cst

from asyncpitfalls.index.model import UNKNOWN
from asyncpitfalls.knowledge.protocols import SUPPRESSING

EVERYTHING = ""
"""What a bare ``except`` names."""


def caught_by(handler: cst.ExceptHandler | cst.ExceptStarHandler) -> list[str]:
    """The exceptions that a handler names, as paths."""
    if handler.type is None:
        return [EVERYTHING]
    if isinstance(handler.type, cst.Tuple):
        return [dotted(element.value) for element in handler.type.elements]
    return [dotted(handler.type)]


def suppressed_by(item: cst.BaseExpression) -> list[str]:
    """The exceptions that what a ``with`` enters is told to suppress, or expects, as paths."""
    if not isinstance(item, cst.Call) or dotted(item.func).rpartition(".")[2] not in SUPPRESSING:
        return []
    return [dotted(argument.value) for argument in item.args]


def dotted(node: cst.BaseExpression) -> str:
    """A name, or an attribute of one, as a path; ``?`` for anything else."""
    names: list[str] = []
    value = node
    while isinstance(value, cst.Attribute):
        names.append(value.attr.value)
        value = value.value
    return ".".join([value.value, *reversed(names)]) if isinstance(value, cst.Name) else UNKNOWN
