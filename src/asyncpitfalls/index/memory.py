"""What a process keeps in its memory and functions change: globals, and collections that they are given."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = frozenset({"list", "dict", "set", "bytearray", "defaultdict", "Counter", "deque", "OrderedDict"})
"""The names of callables that make collections."""
_MODULE = "collections"


def is_collection(node: ast.expr | None, path_of: Callable[[ast.expr], str]) -> bool:
    """Whether an expression makes a list, dict, set or their like, here and now; ``path_of`` knows the imports."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        node = node.left  # `[0] * 4`
    if not isinstance(node, ast.Call):
        return isinstance(node, _DISPLAYS)
    module, _, name = path_of(node.func).rpartition(".")
    return name in MAKERS and module in {"", _MODULE}


def written(targets: list[ast.expr]) -> list[tuple[ast.Name, bool]]:
    """The names that targets bind, or assign elements of: ``a[b][c]`` writes to ``a``. Tells which are bound."""
    found: list[tuple[ast.Name, bool]] = []
    waiting = list(targets)
    while waiting:
        target = waiting.pop()
        if isinstance(target, (ast.Tuple, ast.List)):
            waiting += target.elts
            continue
        root: ast.expr = target
        while isinstance(root, ast.Subscript):
            root = root.value
        if isinstance(root, ast.Name):
            found.append((root, root is target))
    return found
