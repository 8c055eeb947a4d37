"""Tests that decide where code runs: the ``__main__`` guard, ``TYPE_CHECKING``, ``sys.version_info``."""

from __future__ import annotations

import ast
import re
from operator import eq, ge, gt, le, lt, ne
from typing import TYPE_CHECKING

from asyncpitfalls.index.model import tail_of
from asyncpitfalls.index.paths import path_of, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

MAIN = "__main__"
# A child that multiprocessing starts under spawn or forkserver imports the main module under this name.
CHILD_MAIN = "__mp_main__"

_MAIN_PROCESS_TESTS = frozenset({"current_process().name", "multiprocessing.current_process().name"})
_PARENT_TESTS = frozenset({"parent_process()", "multiprocessing.parent_process()"})
_TYPE_CHECKING = "TYPE_CHECKING"
_TYPE_VARIABLE = "TypeVar"
_COROUTINE_TEST = re.compile(
    r"_?is_?((async|coro)(_?(callable|fn|func|function|method))?|coroutine_?(callable|fn|func|function|method))",
    re.IGNORECASE,
).fullmatch
"""The names of functions that tell coroutine functions from others: libraries have their own for objects called.

``iscoroutine`` asks about what such a function gives.
"""
_GENERATOR_TEST = "isasyncgenfunction"
_VERSION = frozenset({"sys.version_info"})
_PARTS_OF_VERSION = ("sys.version_info.", "sys.version_info[")
_LIBRARY_VERSION = re.compile(r"\.(__version__|__version_info__|version_info)\b").search
_REFUSALS = frozenset({"AttributeError", "TypeError"})
_HOOK = re.compile(r"^(on|when)_|(callback|handler|hook|listener)$")
_EXITS = frozenset({"exit", "quit", "sys.exit", "os._exit"})
_COMPARISONS: dict[type[ast.cmpop], Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ast.GtE: ge,
    ast.Gt: gt,
    ast.LtE: le,
    ast.Lt: lt,
    ast.Eq: eq,
    ast.NotEq: ne,
}


class Known:
    """What a file has said so far that its tests may rest on."""

    def __init__(self) -> None:
        self.flags: set[str] = set()
        """Variables of the module that hold the outcome of the ``__main__`` test."""
        self.imports: dict[str, str] = {}
        """The names that imports bind, and the dotted names that they stand for."""

    def path(self, node: ast.expr) -> str:
        """An expression as a path that begins with what an import named, not with the name that it gave to it."""
        path = path_of(node)
        head, dot, rest = path.partition(".")
        name, called, arguments = head.partition("(")
        return self.imports.get(name, name) + called + arguments + dot + rest

    def name_called(self, call: ast.Call) -> str:
        """The last name of what is called."""
        function = call.func
        if isinstance(function, ast.Name):
            return self.imports.get(function.id, function.id).rpartition(".")[2]
        return function.attr if isinstance(function, ast.Attribute) else tail_of(self.path(function))


def main_guard(test: ast.expr, known: Known) -> tuple[bool, bool]:
    """Whether the test lets only the main program pass: into its body, into its ``else``."""
    if isinstance(test, ast.Name):
        return test.id in known.flags, False
    if isinstance(test, (ast.Call, ast.Attribute)):
        return False, False
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        body, orelse = main_guard(test.operand, known)
        return orelse, body
    if isinstance(test, ast.BoolOp):
        parts = [main_guard(value, known) for value in test.values]
        if isinstance(test.op, ast.And):
            return any(body for body, _ in parts), all(orelse for _, orelse in parts)
        return all(body for body, _ in parts), any(orelse for _, orelse in parts)
    if not isinstance(test, ast.Compare) or len(test.ops) != 1:
        return False, False
    left, operator, right = test.left, test.ops[0], test.comparators[0]
    if isinstance(left, ast.Constant):
        left, right = right, left
    same = _names_main_program(known.path(left), operator, right)
    if isinstance(operator, (ast.Eq, ast.Is, ast.In)):
        return same, False
    return False, same


def _names_main_program(subject: str, operator: ast.cmpop, value: ast.expr) -> bool:
    if subject == "__name__":
        if isinstance(operator, (ast.In, ast.NotIn)):
            words = _words(value)
            return MAIN in words and CHILD_MAIN not in words
        return isinstance(operator, (ast.Eq, ast.NotEq)) and _is(value, MAIN)
    if subject in _MAIN_PROCESS_TESTS:
        return isinstance(operator, (ast.Eq, ast.NotEq)) and _is(value, "MainProcess")
    if subject in _PARENT_TESTS:
        return isinstance(operator, (ast.Is, ast.IsNot)) and _is(value, None)
    return False


def leaves_unless_main(node: ast.If, known: Known) -> bool:
    """Whether the statement ends the module's run (``raise``, ``sys.exit()``) in every process but the main one."""
    last = node.body[-1]
    if node.orelse or not isinstance(last, (ast.Expr, ast.Raise, ast.Return)) or not main_guard(node.test, known)[1]:
        return False
    if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call):
        return known.path(last.value.func) in _EXITS
    return isinstance(last, (ast.Raise, ast.Return))


def is_main_case(subject: ast.expr, pattern: ast.pattern) -> bool:
    """``match __name__: case "__main__":``."""
    return path_of(subject) == "__name__" and isinstance(pattern, ast.MatchValue) and _is(pattern.value, MAIN)


def plain_by(test: ast.expr, known: Known) -> tuple[str, str]:
    """What a test shows to be no coroutine function: where it passes, and where it fails; empty for nothing.

    It asks ``iscoroutinefunction``, or a function named like it. An async generator function is no coroutine function.
    """
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        passed, failed = plain_by(test.operand, known)
        return failed, passed
    if isinstance(test, ast.BoolOp):
        parts = [plain_by(value, known) for value in test.values]
        if isinstance(test.op, ast.And):
            return next((passed for passed, _ in parts if passed), ""), ""
        return "", next((failed for _, failed in parts if failed), "")
    if isinstance(test, ast.Call) and len(test.args) == 1:
        name = known.name_called(test)
        if name == _GENERATOR_TEST:
            return path_of(test.args[0]), ""
        if _COROUTINE_TEST(name):
            return "", path_of(test.args[0])
    return "", ""


def sync_after(node: ast.If, known: Known) -> str:
    """What is no coroutine function in the statements after this one, for it has left where it is one."""
    leaves = not node.orelse and isinstance(node.body[-1], (ast.Return, ast.Raise, ast.Continue, ast.Break))
    return plain_by(node.test, known)[1] if leaves else ""


def catches_refusal(handler: ast.ExceptHandler) -> bool:
    """Whether a handler is for what ``await`` raises for what cannot be awaited, or is taken to raise."""
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(each, ast.Name) and each.id in _REFUSALS for each in types)


def is_type_checking(test: ast.expr, known: Known) -> bool:
    """Whether only type checkers take the branch."""
    return isinstance(test, (ast.Name, ast.Attribute)) and tail_of(known.path(test)) == _TYPE_CHECKING


def settled(test: ast.expr, known: Known) -> bool | None:
    """Which way a test goes whatever happens: ``False``, ``True or a``, ``not TYPE_CHECKING``; None for others."""
    if isinstance(test, ast.Constant):
        return bool(test.value)
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        outcome = settled(test.operand, known)
        return None if outcome is None else not outcome
    if isinstance(test, ast.BoolOp):
        decisive = isinstance(test.op, ast.Or)
        outcomes = {settled(each, known) for each in test.values}
        return decisive if decisive in outcomes else None if None in outcomes else not decisive
    return False if is_type_checking(test, known) else None


def type_variable(value: ast.expr, known: Known) -> str | None:
    """What bounds the type variable that a call makes, as text; None for any other expression."""
    if not isinstance(value, ast.Call) or known.name_called(value) != _TYPE_VARIABLE:
        return None
    bounds = [each.value for each in value.keywords if each.arg == "bound"]
    return "|".join(map(type_text, [*value.args[1:], *bounds]))


def known_outcome(test: ast.expr, version: tuple[int, int] | None) -> bool | None:
    """Which way a test on ``sys.version_info`` goes under this Python; None when it is none, or cannot be told."""
    if version is None or not isinstance(test, ast.Compare) or len(test.ops) != 1:
        return None
    if path_of(test.left) not in _VERSION or not isinstance(test.comparators[0], ast.Tuple):
        return None
    compare = _COMPARISONS.get(type(test.ops[0]))
    parts = [part.value for part in test.comparators[0].elts if isinstance(part, ast.Constant)]
    wanted = tuple(part for part in parts if isinstance(part, int))
    return None if compare is None or not wanted else compare((*version, 0)[: len(wanted)], wanted)


def asks_version(test: ast.expr, known: Known) -> bool:
    """Whether a test is one on ``sys.version_info``, which has the same outcome each time."""
    path = known.path(test.left) if isinstance(test, ast.Compare) else None
    return path is not None and (path in _VERSION or path.startswith(_PARTS_OF_VERSION))


def asks_library_version(test: ast.expr, known: Known) -> bool:
    """Whether a test compares the version of a library: on either side stands what is right for some versions."""
    path = known.path(test.left) if isinstance(test, ast.Compare) else ""
    return "version" in path and _LIBRARY_VERSION(path) is not None and not path.startswith(tuple(_VERSION))


def _words(node: ast.expr) -> set[object]:
    elements = node.elts if isinstance(node, (ast.Tuple, ast.List, ast.Set)) else ()
    return {element.value for element in elements if isinstance(element, ast.Constant)}


def _is(node: ast.expr, value: str | None) -> bool:
    return isinstance(node, ast.Constant) and node.value == value


RETURNING = frozenset({ast.Return, ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try})
"""The statements that are a ``return``, or may hold one."""


def may_return(node: ast.stmt) -> bool:
    """Whether a statement may end the function's run, as it should end: what raises, or handles that, does not."""
    if isinstance(node, (ast.If, ast.For, ast.AsyncFor, ast.While)):
        parts = (*node.body, *node.orelse)
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        parts = (*node.body,)
    elif isinstance(node, ast.Try):
        parts = (*node.body, *node.orelse)
    else:
        return isinstance(node, ast.Return)
    return any(map(may_return, parts))


def is_placeholder(body: list[ast.stmt]) -> bool:
    """Whether the body of a function stands for one written elsewhere: it says nothing, or ends in a ``raise``."""
    return isinstance(body[-1], ast.Raise) or all(
        isinstance(each, ast.Pass)
        or (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))
        or (isinstance(each, ast.Return) and each.value is None)
        for each in body
    )


def is_idle(body: list[ast.stmt]) -> bool:
    """Whether a function is written to do nothing: its body is ``pass``, beside a text."""
    texts = [each.value.value for each in body if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)]
    passes = sum(isinstance(each, ast.Pass) for each in body)
    return passes > 0 and all(isinstance(each, str) for each in texts) and passes + len(texts) == len(body)


def goes_two_ways(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function that returns something has another way to its end, and something to do there.

    Something is done where it has worked before it asks whether to return, or where callers choose that by an argument
    that they may leave out.
    """
    body, last = node.body, node.body[-1]
    does_nothing = isinstance(last, ast.If) and not last.orelse and not falls_through(last.body)
    if does_nothing and isinstance(last, ast.If):
        asked = {each.id for each in ast.walk(last.test) if isinstance(each, ast.Name)}
        does_nothing = not any(map(_is_work, body)) and asked.isdisjoint(_optional(node.args))
    return (falls_through(body) and not does_nothing) or _leaves_early(body)


def _optional(arguments: ast.arguments) -> set[str]:
    """The names of the parameters that have defaults."""
    placed = [*arguments.posonlyargs, *arguments.args]
    placed = placed[len(placed) - len(arguments.defaults) :]
    named = [each for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if default]
    return {each.arg for each in (*placed, *named)}


def _leaves_early(body: list[ast.stmt]) -> bool:
    """Whether a branch returns nothing after the function has done something."""
    has_worked = False
    for each in body:
        for arm in (each.body, each.orelse) if isinstance(each, ast.If) else ():
            leaves = bool(arm) and isinstance(arm[-1], ast.Return) and arm[-1].value is None
            if leaves and (has_worked or any(map(_is_work, arm))):
                return True
        has_worked = has_worked or _is_work(each)
    return False


def _is_work(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)


def falls_through(body: list[ast.stmt]) -> bool:
    """Whether the program may come to the end of a block and go on after it."""
    last = body[-1]
    if isinstance(last, (ast.Return, ast.Raise, ast.Continue, ast.Break)):
        return False
    if isinstance(last, ast.If):
        return not last.orelse or falls_through(last.body) or falls_through(last.orelse)
    if isinstance(last, (ast.With, ast.AsyncWith)):
        return falls_through(last.body)
    if isinstance(last, ast.Try):
        if last.finalbody and not falls_through(last.finalbody):
            return False
        return any(map(falls_through, (last.orelse or last.body, *(each.body for each in last.handlers))))
    if isinstance(last, ast.Match):
        return any(falls_through(each.body) for each in last.cases)
    return not (isinstance(last, ast.While) and isinstance(last.test, ast.Constant))


def names_hook(attribute: str) -> bool:
    """Whether the name of an attribute says that it keeps a function which somebody will call."""
    return _HOOK.search(attribute) is not None
