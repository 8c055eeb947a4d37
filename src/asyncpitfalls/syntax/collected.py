"""Lists, tuples, dicts and sets as they are written."""

from __future__ import annotations

import libcst as cst

from asyncpitfalls.index.memory import MAKERS
from asyncpitfalls.syntax.catching import dotted

_DISPLAYS = (cst.List, cst.Dict, cst.Set, cst.ListComp, cst.DictComp, cst.StarredDictComp, cst.SetComp)


def makes_collection(node: cst.BaseExpression) -> bool:
    """Whether an expression makes a list, dict, set or their like, here and now."""
    if isinstance(node, cst.Call):
        return isinstance(node.func, cst.Name) and node.func.value in MAKERS
    return isinstance(node, _DISPLAYS)


def elements_of(node: cst.BaseExpression) -> tuple[str, ...]:
    """The paths of what a tuple or list holds that is written there; ``?`` for what is no name or attribute."""
    if not isinstance(node, (cst.Tuple, cst.List)):
        return ()
    return tuple(dotted(element.value) for element in node.elements)


def written(target: cst.BaseExpression) -> str:
    """The name of what a target assigns an element of: ``a`` for ``a[b][c]``."""
    while isinstance(target, cst.Subscript):
        target = target.value
    return dotted(target)
