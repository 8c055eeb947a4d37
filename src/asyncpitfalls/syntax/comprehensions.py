"""Questions about comprehensions: which names they bind, whether they are asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from asyncpitfalls.syntax.walk import children

if TYPE_CHECKING:
    Comprehension = cst.ListComp | cst.SetComp | cst.DictComp | cst.StarredDictComp | cst.GeneratorExp


def names_bound(clause: cst.CompFor | None) -> list[str]:
    """The names that a comprehension binds for itself."""
    found: list[str] = []
    while clause is not None:
        waiting: list[cst.BaseExpression] = [clause.target]
        while waiting:
            target = waiting.pop()
            if isinstance(target, cst.Name):
                found.append(target.value)
            elif isinstance(target, (cst.Tuple, cst.List)):
                waiting += [element.value for element in target.elements]
        clause = clause.inner_for_in
    return found


def is_asynchronous(node: Comprehension) -> bool:
    """Whether it holds what makes a comprehension asynchronous, also in comprehensions within it.

    What its first iterable and lambdas hold does not count: neither is a part of it (Python language reference,
    "Displays for lists, sets and dictionaries").
    """
    waiting: list[cst.CSTNode] = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, cst.Await) or (isinstance(each, cst.CompFor) and each.asynchronous is not None):
            return True
        if isinstance(each, cst.GeneratorExp):
            waiting.append(each.for_in.iter)
        elif not isinstance(each, cst.Lambda):
            waiting += [child for child in children(each) if child is not node.for_in.iter]
    return False
