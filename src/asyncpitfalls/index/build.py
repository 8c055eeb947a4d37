"""Reads one file with `ast` and writes down who is who."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Any, cast

from asyncpitfalls.index import guards, model
from asyncpitfalls.index.assignments import Assignments
from asyncpitfalls.index.bindings import defaults_of
from asyncpitfalls.index.module import ModuleIndex
from asyncpitfalls.index.narrowing import told_after, told_by, told_by_case, types_of
from asyncpitfalls.index.packing import packed
from asyncpitfalls.index.paths import path_of, then, type_text, values_of
from asyncpitfalls.index.spinning import may_spin
from asyncpitfalls.index.tables import OpenScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asyncpitfalls.index.module import Packed
    from asyncpitfalls.index.narrowing import Told

    FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def build(tree: ast.Module, text: str, *, version: tuple[int, int] | None = None) -> ModuleIndex:
    """What a parsed file says."""
    return ModuleIndex(pack(tree, text, version=version))


def pack(tree: ast.Module, text: str, *, version: tuple[int, int] | None = None) -> Packed:
    """What a parsed file says, as plain values.

    ``version`` is for stubs: branches on ``sys.version_info`` that this Python would not take are left out.
    """
    reader = _Reader(text, version)
    reader.module(tree)
    return packed(reader)


class _Reader(Assignments):
    """One pass over a tree, statement by statement."""

    def __init__(self, text: str, version: tuple[int, int] | None) -> None:
        super().__init__(text)
        self.version = version

    def module(self, tree: ast.Module) -> None:
        last = tree.body[-1].end_lineno or 1 if tree.body else 1
        self.scopes.append(OpenScope(model.MODULE, "<module>", "", -1, (1, 1, last), 1))
        for node in tree.body:
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self.statements.append((node.lineno, node.end_lineno or node.lineno))
        self.block(tree.body)

    def function(self, node: FunctionNode) -> None:
        first_row = node.decorator_list[0].lineno if node.decorator_list else node.lineno
        number = self.open_scope(model.FUNCTION, node.name, node, first_row)
        self.bind(node.name, model.DEFINITION, str(number), node.lineno)
        self.header(node, first_row, [*node.decorator_list, *defaults_of(node.args)])
        scope = self.scopes[number]
        scope.flags |= model.ASYNC if isinstance(node, ast.AsyncFunctionDef) else 0
        if guards.is_placeholder(node.body):
            scope.flags |= model.PLACEHOLDER | (model.IDLE if guards.is_idle(node.body) else 0)
        scope.decorators = tuple(path_of(decorator) for decorator in node.decorator_list)
        scope.returns = type_text(node.returns)
        self.type_parameters(node, self.scope)
        outer = (self.scope, self.self_name, self.class_scope, self.guarded, self.around)
        parameters = self.parameters(node.args, number)
        if self.scopes[self.scope].kind == model.CLASS:
            self.self_name = parameters[0] if parameters and "staticmethod" not in scope.decorators else ""
            self.class_scope = self.scope
        elif self.self_name in parameters:
            self.self_name = ""
        self.scope, self.guarded, self.around = number, 0, 0
        self.block(node.body)
        if not scope.flags & model.ASYNC and model.RETURN in scope.names and guards.goes_two_ways(node):
            scope.flags |= model.TWO_WAYS
        self.scope, self.self_name, self.class_scope, self.guarded, self.around = outer

    def header(self, node: FunctionNode | ast.ClassDef, first_row: int, parts: list[ast.expr]) -> None:
        """What the scope around a function or class evaluates where it is defined."""
        calls = len(self.calls)
        for part in parts:
            self.expression(part)
        if self.scope == model.MODULE_SCOPE:
            refused = self.scopes[self.scope].flags & model.AWAIT_OUTSIDE
            if refused or len(self.calls) > calls:
                self.statements.append((first_row, node.end_lineno or first_row))

    def class_(self, node: ast.ClassDef) -> None:
        first_row = node.decorator_list[0].lineno if node.decorator_list else node.lineno
        number = self.open_scope(model.CLASS, node.name, node, first_row)
        self.bind(node.name, model.DEFINITION, str(number), node.lineno)
        keywords = [keyword.value for keyword in node.keywords]
        self.header(node, first_row, [*node.decorator_list, *node.bases, *keywords])
        scope = self.scopes[number]
        scope.decorators = tuple(path_of(decorator) for decorator in node.decorator_list)
        scope.bases = tuple(path_of(base) for base in node.bases)
        scope.metaclass = next((path_of(each.value) for each in node.keywords if each.arg == "metaclass"), "")
        self.generic_bases(node, number)
        outer = (self.scope, self.self_name, self.class_scope)
        self.scope, self.self_name = number, ""
        self.block(node.body)
        self.scope, self.self_name, self.class_scope = outer

    def block(self, body: Sequence[ast.stmt]) -> None:
        outer = (self.guarded, self.around)
        first = len(self.told)
        for position, node in enumerate(body, start=1):
            kind = type(node)
            handler = _STATEMENTS.get(kind)
            if handler is not None:
                handler(self, node)
            elif kind not in _SILENT:
                self.generic(node)
            if kind is ast.Assert:
                self.tell(told_after(node))
            elif kind is ast.If and self.goes_on_after(node, body[position:]):  # type: ignore[arg-type] # `kind`
                break
            elif kind in guards.RETURNING and not self.around & model.CONDITIONAL and guards.may_return(node):
                self.around |= model.CONDITIONAL
        if len(self.told) > first:
            self.end_told(first)
        self.guarded, self.around = outer

    def goes_on_after(self, node: ast.If, rest: Sequence[ast.stmt]) -> bool:
        """Note what an ``if`` tells of the statements after it; True where these are read here for that."""
        if guards.leaves_unless_main(node, self.known):
            self.guarded = model.GUARDED
        callee = guards.sync_after(node, self.known)
        if callee:
            self.around |= model.CONDITIONAL  # the test may have left
            self.block_with_sync(rest, callee)
            return True
        self.tell(told_after(node))
        return False

    def branch(
        self, body: Sequence[ast.stmt], callee: str = "", told: Sequence[Told] = (), *, sure: bool = False
    ) -> None:
        """A block that a condition lets run; ``callee`` is known not to be a coroutine function in it.

        With ``sure`` it is the main program, which comes to it in any case.
        """
        outer, first = self.around, len(self.told)
        self.around |= 0 if sure else model.CONDITIONAL
        if told:
            self.tell(told)
        self.block_with_sync(body, callee)
        if told:
            self.end_told(first)
        self.around = outer

    def generic(self, node: ast.AST) -> None:
        """Any other statement: its expressions are read, its bodies walked."""
        for name in node._fields:
            value: Any = getattr(node, name, None)
            if isinstance(value, list):
                children = cast("list[object]", value)
                if children and isinstance(children[0], ast.stmt):
                    self.block(cast("list[ast.stmt]", children))
                else:
                    for child in children:
                        if isinstance(child, ast.expr):
                            self.expression(child)
                        elif isinstance(child, ast.AST):
                            self.generic(child)
            elif isinstance(value, ast.expr):
                self.expression(value)
            elif isinstance(value, ast.AST):
                self.generic(value)

    def assert_(self, node: ast.Assert) -> None:
        self.test(node.test)
        if node.msg is not None:
            self.expression(node.msg)

    def while_(self, node: ast.While) -> None:
        if self.scopes[self.scope].flags & model.ASYNC and may_spin(node):
            self.flag(model.MAY_SPIN)
        self.test(node.test)
        if isinstance(node.test, ast.Constant):
            self.block(node.body)
        else:
            self.branch(node.body)
        self.block(node.orelse)

    def return_(self, node: ast.Return) -> None:
        if node.value is not None:
            scope = self.scopes[self.scope]
            self.expression_in(node.value, model.RETURNED | (model.FROM_ASYNC if scope.flags & model.ASYNC else 0))
            self.outcome(model.RETURN, node.value)

    def if_(self, node: ast.If) -> None:
        self.test(node.test)
        taken = guards.known_outcome(node.test, self.version)
        if taken is not None:
            self.block(node.body if taken else node.orelse)
            return
        in_body, in_else = guards.main_guard(node.test, self.known)
        settled = guards.settled(node.test, self.known)
        if settled is not None:
            (self.block if settled else self.names_only)(node.body)
            (self.names_only if settled else self.block)(node.orelse)
            return
        if guards.asks_version(node.test, self.known):
            around = self.around
            self.around |= model.VERSIONED
            self.block(node.body)
            self.block(node.orelse)
            self.around = around
            return
        outer, count = self.guarded, len(self.calls)
        plain_in_body, plain_in_else = guards.plain_by(node.test, self.known)
        self.guarded = model.GUARDED if in_body else outer
        self.branch(node.body, plain_in_body, told_by(node.test, passed=True), sure=in_body)
        self.guarded = model.GUARDED if in_else else outer
        self.branch(node.orelse, plain_in_else, told_by(node.test, passed=False), sure=in_else)
        self.guarded = outer
        if guards.asks_library_version(node.test, self.known):
            self.are_plain(count)

    def block_with_sync(self, body: Sequence[ast.stmt], callee: str) -> None:
        """A block where a test has shown that a callee is no coroutine function, whatever its definition says."""
        count = len(self.calls)
        self.block(body)
        self.is_plain(callee, count)

    def names_only(self, body: Sequence[ast.stmt]) -> None:
        """A block that Python never runs, though type checkers may read it: its names count, its calls do not."""
        count = len(self.calls)
        self.block(body)
        del self.calls[count:]

    def for_(self, node: ast.For | ast.AsyncFor) -> None:
        if isinstance(node, ast.AsyncFor):
            self.awaits()
        self.value(node.iter, model.ITERATED | (model.ASYNCHRONOUS if isinstance(node, ast.AsyncFor) else 0))
        self.loop_target(node.target, node.iter)
        self.block(node.body)
        self.block(node.orelse)

    def with_(self, node: ast.With | ast.AsyncWith) -> None:
        if isinstance(node, ast.AsyncWith):
            self.awaits()
        how = model.ENTERED | (model.ASYNCHRONOUS if isinstance(node, ast.AsyncWith) else 0)
        for item in node.items:
            self.value(item.context_expr, how)
            if item.optional_vars is not None:
                entered = ".__aenter__()!" if isinstance(node, ast.AsyncWith) else ".__enter__()"
                self.bind_target(
                    item.optional_vars, tuple(then(value, entered) for value in values_of(item.context_expr))
                )
        self.block(node.body)

    def try_(self, node: ast.Try) -> None:
        outer = self.around
        self.around |= model.TRIED if node.handlers else 0
        count = len(self.calls)
        self.block(node.body)
        self.around = outer
        awaited = {call[1] for call in self.calls[count:] if call[4] & model.AWAITED} if node.handlers else set[str]()
        for handler in node.handlers:
            if handler.type is not None:
                self.expression(handler.type)
            if handler.name is not None:
                self.bind(handler.name, model.VALUE, model.UNKNOWN, handler.lineno)
            count = len(self.calls)
            self.branch(handler.body)
            if guards.catches_refusal(handler):
                for callee in awaited:
                    self.is_plain(callee, count)
        self.block(node.orelse)
        self.block(node.finalbody)

    def match_(self, node: ast.Match) -> None:
        self.expression(node.subject)
        for case in node.cases:
            for part in ast.walk(case.pattern):
                name = getattr(part, "name", None) or getattr(part, "rest", None)
                types = types_of(part.pattern) if isinstance(part, ast.MatchAs) and part.pattern is not None else ""
                if isinstance(name, str) and types:
                    self.bind(name, model.ANNOTATION, types, node.lineno)
                elif isinstance(name, str):
                    self.bind(name, model.VALUE, model.UNKNOWN, node.lineno)
            if case.guard is not None:
                self.expression(case.guard)
            outer = self.guarded
            if guards.is_main_case(node.subject, case.pattern):
                self.guarded = model.GUARDED
            self.branch(case.body, told=told_by_case(node.subject, case.pattern))
            self.guarded = outer


_SILENT = frozenset({ast.Pass, ast.Break, ast.Continue})
_STATEMENTS: dict[type[ast.stmt], Callable[[_Reader, Any], None]] = {
    ast.FunctionDef: _Reader.function,
    ast.AsyncFunctionDef: _Reader.function,
    ast.ClassDef: _Reader.class_,
    ast.Expr: _Reader.expr_statement,
    ast.Assign: _Reader.assign,
    ast.AnnAssign: _Reader.annotated,
    ast.AugAssign: _Reader.augmented,
    ast.If: _Reader.if_,
    ast.While: _Reader.while_,
    ast.Assert: _Reader.assert_,
    ast.Delete: _Reader.delete,
    ast.Return: _Reader.return_,
    ast.For: _Reader.for_,
    ast.AsyncFor: _Reader.for_,
    ast.With: _Reader.with_,
    ast.AsyncWith: _Reader.with_,
    ast.Try: _Reader.try_,
    ast.Import: _Reader.import_,
    ast.ImportFrom: _Reader.import_from,
    ast.Global: _Reader.global_,
    ast.Nonlocal: _Reader.nonlocal_,
    ast.Match: _Reader.match_,
}
if sys.version_info >= (3, 12):
    _STATEMENTS[ast.TypeAlias] = _Reader.type_alias
if sys.version_info >= (3, 11):
    _STATEMENTS[ast.TryStar] = _Reader.try_
