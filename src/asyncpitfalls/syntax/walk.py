"""Walks trees of libcst. Its own visitors make every node anew on their way, which takes three times as long."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, cast

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Method = Callable[[Any, cst.CSTNode], "bool | None"]

_PUNCTUATION = frozenset(
    {
        "asynchronous",
        "colon",
        "comma",
        "dot",
        "equal",
        "first_colon",
        "footer",
        "header",
        "lbrace",
        "lbracket",
        "leading_lines",
        "leading_whitespace",
        "lines_after_decorators",
        "lines_after_module_docstring",
        "lpar",
        "newline",
        "operator",
        "rbrace",
        "rbracket",
        "relative",
        "rpar",
        "second_colon",
        "semicolon",
        "separator",
        "trailing_whitespace",
    }
)
"""Fields that hold nothing but tokens, whitespace and comments; so do all whose names begin with ``whitespace``."""

_FIELDS: dict[type[cst.CSTNode], tuple[str, ...]] = {}
"""For a class of nodes, the fields with its children in the order of the text: remembered, for they never change."""


class Walker:
    """Calls ``visit_Name`` before and ``leave_Name`` after the children of each node, as `libcst.CSTVisitor` does.

    Where the first returns False, the children are left out. Punctuation, whitespace and comments
    are not visited.
    """

    _enter: dict[str, Method]
    _leave: dict[str, Method]

    def __init_subclass__(cls) -> None:
        """Look up the methods once, rather than for each node."""
        names = dir(cls)
        cls._enter = {name[len("visit_") :]: getattr(cls, name) for name in names if name.startswith("visit_")}
        cls._leave = {name[len("leave_") :]: getattr(cls, name) for name in names if name.startswith("leave_")}

    def visit(self, node: cst.CSTNode) -> None:
        """Visit a node and all that is below it, in the order of the text."""
        name = type(node).__name__
        enter = self._enter.get(name)
        if enter is None or enter(self, node) is not False:
            for child in children(node):
                self.visit(child)
        leave = self._leave.get(name)
        if leave is not None:
            leave(self, node)


def children(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """The nodes right below a node, punctuation, whitespace and comments left out, in the order of the text."""
    names = _FIELDS.get(type(node))
    if names is None:
        names = _FIELDS[type(node)] = _fields_of(node)
    for name in names:
        value: object = getattr(node, name)
        if isinstance(value, cst.CSTNode):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from (each for each in cast("list[object]", value) if isinstance(each, cst.CSTNode))


def _fields_of(node: cst.CSTNode) -> tuple[str, ...]:
    order = _Order(node)
    node.visit(order)
    # libcst passes over some fields that are None in this node, and hold one in another.
    names = dict.fromkeys([*order.names, *(each.name for each in fields(node))])
    return tuple(name for name in names if name not in _PUNCTUATION and not name.startswith("whitespace"))


class _Order(cst.CSTVisitor):
    """Notes the fields of one node in the order in which libcst visits them."""

    def __init__(self, node: cst.CSTNode) -> None:
        super().__init__()
        self.names: list[str] = []
        self._node = node

    def on_visit(self, node: cst.CSTNode) -> bool:
        return node is self._node

    def on_visit_attribute(self, node: cst.CSTNode, attribute: str) -> None:
        if node is self._node:
            self.names.append(attribute)
