"""Whether a ``while`` of a coroutine may go round without letting others run."""

from __future__ import annotations

import ast

_PAUSES = (ast.Await, ast.AsyncFor, ast.AsyncWith, ast.Yield, ast.YieldFrom)
_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def may_spin(node: ast.While) -> bool:
    """Whether its text leaves it possible; a statement that awaits on one of its ways counts as awaiting on all.

    A ``continue`` leads past what follows.
    """
    if _pauses(node.test):
        return False
    for statement in node.body:
        if _continues(statement):
            return True
        if _pauses(statement):
            return False
    return True


def _pauses(root: ast.AST) -> bool:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, _PAUSES) or (isinstance(node, ast.comprehension) and node.is_async):
            return True
        if isinstance(node, ast.GeneratorExp):
            waiting.append(node.generators[0].iter)  # the rest runs when something goes through it
        elif not isinstance(node, _SCOPES):
            waiting += ast.iter_child_nodes(node)
    return False


def _continues(root: ast.stmt) -> bool:
    """Whether a statement holds a ``continue`` of the loop around it."""
    waiting: list[ast.AST] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Continue):
            return True
        if isinstance(node, _LOOPS):
            waiting += node.orelse
        elif not isinstance(node, (*_SCOPES, ast.expr)):
            waiting += ast.iter_child_nodes(node)
    return False
