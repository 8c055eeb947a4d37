"""Reads one file with `ast` and writes down who is who: the only place where `ast` trees are walked."""

from __future__ import annotations

import ast
import sys
from operator import itemgetter
from typing import TYPE_CHECKING

from asyncpitfalls.index import guards, model
from asyncpitfalls.index.model import ModuleIndex, tail_of
from asyncpitfalls.index.paths import (
    collection_of,
    elements_of,
    is_dotted,
    literal_of,
    path_of,
    type_text,
    values_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.index.model import Packed, RawBinding, RawCall

    FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
    Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

_PLACE = itemgetter(2, 3)
_LOCAL = frozenset({model.FUNCTION, model.LAMBDA})
_RENAMING = frozenset({model.IMPORT, model.FROM, model.VALUE})
_NOT_A_NAME = frozenset(")!]?'")
MOST_APPENDED = 16
"""A list that is appended to at more places than this counts as unknown."""
_LEAVES = frozenset({ast.Name, ast.Constant})
_COMPREHENSIONS = frozenset({ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp})


def build(tree: ast.Module, text: str, *, version: tuple[int, int] | None = None) -> ModuleIndex:
    """What a parsed file says."""
    return ModuleIndex(pack(tree, text, version=version))


def pack(tree: ast.Module, text: str, *, version: tuple[int, int] | None = None) -> Packed:
    """What a parsed file says, as plain values.

    ``version`` is for stubs: branches on ``sys.version_info`` that this Python would not take are left out.
    """
    reader = _Reader(text, version)
    reader.module(tree)
    return reader.result()


class _Reader:
    """One pass over a tree. Statements recurse; expressions are walked with a stack, for they nest far deeper."""

    def __init__(self, text: str, version: tuple[int, int] | None) -> None:
        # Columns count bytes in `ast`; where a file is not plain ASCII, its lines tell the characters.
        self.lines = None if text.isascii() else text.split("\n")
        self.version = version
        self.scopes: list[list[object]] = []
        self.names: list[dict[str, list[RawBinding]]] = []
        self.redirected: list[dict[str, int]] = []
        self.calls: list[RawCall] = []
        self.stars: list[str] = []
        self.exports: tuple[str, ...] | None = None
        self.statements: list[tuple[int, int]] = []
        self.scope = 0
        self.guarded = 0
        self.around = 0
        self.self_name = ""
        self.class_scope = -1
        self.main_flags: set[str] = set()

    def result(self) -> Packed:
        calls = self.calls
        calls.sort(key=_PLACE)
        return (
            self.scopes,
            self.names,
            model.pack_calls(calls),
            frozenset([tail_of(call[1]) for call in calls]),
            [call for call in calls if call[4] & model.DROPPED],
            self.stars,
            self.exports,
            self.aliases(),
            self.statements,
        )

    def aliases(self) -> list[tuple[str, str, bool]]:
        found = {
            (name, _original(value), self.scopes[number][0] in _LOCAL)
            for number, names in enumerate(self.names)
            for name, bindings in names.items()
            for kind, value, _, _ in bindings
            if kind in _RENAMING
        }
        return sorted([each for each in found if each[1] and each[0] != each[1]])

    # Scopes ---------------------------------------------------------------------------------------------------

    def module(self, tree: ast.Module) -> None:
        last = tree.body[-1].end_lineno or 1 if tree.body else 1
        self.scopes.append([model.MODULE, "<module>", "", -1, 1, 1, 1, last, 0, (), (), "", ()])
        self.names.append({})
        self.redirected.append({})
        for node in tree.body:
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self.statements.append((node.lineno, node.end_lineno or node.lineno))
        self.block(tree.body)

    def open_scope(self, kind: int, name: str, node: ast.stmt | ast.expr, first_row: int) -> int:
        parent = self.scopes[self.scope]
        qualname = f"{parent[2]}.{name}" if parent[2] else name
        column = self.column(node)
        self.scopes.append(
            [kind, name, qualname, self.scope, first_row, node.lineno, column, node.end_lineno, 0, (), (), "", ()]
        )
        self.names.append({})
        self.redirected.append({})
        return len(self.scopes) - 1

    def function(self, node: FunctionNode) -> None:
        first_row = node.decorator_list[0].lineno if node.decorator_list else node.lineno
        number = self.open_scope(model.FUNCTION, node.name, node, first_row)
        self.bind(node.name, model.DEFINITION, str(number), node.lineno)
        self.header(node, first_row, [*node.decorator_list, *_defaults(node.args)])
        scope = self.scopes[number]
        scope[8] = model.ASYNC if isinstance(node, ast.AsyncFunctionDef) else 0
        scope[9] = tuple(path_of(decorator) for decorator in node.decorator_list)
        scope[11] = type_text(node.returns)
        outer = (self.scope, self.self_name, self.class_scope, self.guarded, self.around)
        parameters = self.parameters(node.args, number)
        if self.scopes[self.scope][0] == model.CLASS:
            self.self_name = parameters[0] if parameters and "staticmethod" not in scope[9] else ""
            self.class_scope = self.scope
        elif self.self_name in parameters:
            self.self_name = ""
        self.scope, self.guarded, self.around = number, 0, 0
        self.block(node.body)
        self.scope, self.self_name, self.class_scope, self.guarded, self.around = outer

    def parameters(self, arguments: ast.arguments, number: int) -> tuple[str, ...]:
        positional = [*arguments.posonlyargs, *arguments.args]
        names = self.names[number]
        for argument in (*positional, *arguments.kwonlyargs):
            # An annotation is evaluated in the scope around the function: there a class's own names count.
            annotation = type_text(argument.annotation)
            names[argument.arg] = [(model.ANNOTATION, annotation, self.scope, argument.lineno)]
        for argument in (arguments.vararg, arguments.kwarg):
            if argument is not None:
                names[argument.arg] = [(model.ANNOTATION, "", number, argument.lineno)]
        found = tuple(argument.arg for argument in positional)
        self.scopes[number][10] = found
        return found

    def header(self, node: FunctionNode | ast.ClassDef, first_row: int, parts: list[ast.expr]) -> None:
        """What the scope around a function or class evaluates where it is defined."""
        calls = len(self.calls)
        for part in parts:
            self.expression(part)
        if self.scope == model.MODULE_SCOPE:
            refused = self.scopes[self.scope][8] & model.AWAIT_OUTSIDE  # type: ignore[operator]
            if refused or len(self.calls) > calls:
                self.statements.append((first_row, node.end_lineno or first_row))

    def class_(self, node: ast.ClassDef) -> None:
        first_row = node.decorator_list[0].lineno if node.decorator_list else node.lineno
        number = self.open_scope(model.CLASS, node.name, node, first_row)
        self.bind(node.name, model.DEFINITION, str(number), node.lineno)
        keywords = [keyword.value for keyword in node.keywords]
        self.header(node, first_row, [*node.decorator_list, *node.bases, *keywords])
        scope = self.scopes[number]
        scope[9] = tuple(path_of(decorator) for decorator in node.decorator_list)
        scope[12] = tuple(path_of(base) for base in node.bases)
        outer = (self.scope, self.self_name, self.class_scope)
        self.scope, self.self_name = number, ""
        self.block(node.body)
        self.scope, self.self_name, self.class_scope = outer

    def lambda_(self, node: ast.Lambda) -> int:
        for default in _defaults(node.args):
            self.expression(default)
        number = self.open_scope(model.LAMBDA, "<lambda>", node, node.lineno)
        self.parameters(node.args, number)
        outer = (self.scope, self.guarded, self.around)
        self.scope, self.guarded, self.around = number, 0, model.RETURNED
        self.expression(node.body)
        self.scope, self.guarded, self.around = outer
        return number

    # Statements -----------------------------------------------------------------------------------------------

    def block(self, body: Sequence[ast.stmt]) -> None:
        outer = self.guarded
        for position, node in enumerate(body, start=1):
            handler = _STATEMENTS.get(type(node))
            if handler is not None:
                handler(self, node)
            elif type(node) not in _SILENT:
                self.generic(node)
            if isinstance(node, ast.If) and guards.leaves_unless_main(node, self.main_flags):
                self.guarded = model.GUARDED
            if isinstance(node, ast.If) and guards.sync_after(node):
                self.block_with_sync(body[position:], guards.sync_after(node))
                break
        self.guarded = outer

    def generic(self, node: ast.AST) -> None:
        """Any other statement: its expressions are read, its bodies walked."""
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                if value and isinstance(value[0], ast.stmt):
                    self.block(value)
                else:
                    for child in value:
                        if isinstance(child, ast.expr):
                            self.expression(child)
                        elif isinstance(child, ast.AST):
                            self.generic(child)
            elif isinstance(value, ast.expr):
                self.expression(value)
            elif isinstance(value, ast.AST):
                self.generic(value)

    def expr_statement(self, node: ast.Expr) -> None:
        value = node.value
        if isinstance(value, ast.Call):
            self.call(value, model.DROPPED)
            self.appended(value)
        elif type(value) is not ast.Constant:
            self.expression(value)

    def assign(self, node: ast.Assign) -> None:
        values: tuple[str, ...] | None = None
        if isinstance(node.value, ast.Lambda):
            values = (f"<{self.lambda_(node.value)}>",)
        else:
            self.expression(node.value)
        for target in node.targets:
            if isinstance(target, (ast.Name, ast.Attribute)):
                if values is None:
                    values = values_of(node.value)
                self.bind_target(target, values)
            else:
                self.unpack(target, node.value)
            if isinstance(target, ast.Name) and self.scope == 0 and guards.main_guard(node.value, self.main_flags)[0]:
                self.main_flags.add(target.id)
            if isinstance(target, ast.Name) and target.id == "__all__" and self.scope == 0:
                self.exports = _strings(node.value)

    def annotated(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.expression(node.value)
        annotation = type_text(node.annotation)
        if isinstance(node.target, ast.Name):
            self.bind(node.target.id, model.ANNOTATION, annotation, node.lineno)
        elif self.is_own_attribute(node.target):
            self.bind_attribute(node.target, model.ANNOTATION, annotation)
        else:
            self.expression(node.target)

    def expression_in(self, node: ast.expr, around: int) -> None:
        """An expression whose calls are all marked with what stands around them."""
        outer = self.around
        self.around |= around
        self.expression(node)
        self.around = outer

    def while_(self, node: ast.While) -> None:
        self.expression_in(node.test, model.TESTED)
        self.block(node.body)
        self.block(node.orelse)

    def return_(self, node: ast.Return) -> None:
        if node.value is not None:
            self.expression_in(node.value, model.RETURNED)

    def if_(self, node: ast.If) -> None:
        self.expression_in(node.test, model.TESTED)
        taken = guards.known_outcome(node.test, self.version)
        if taken is not None:
            self.block(node.body if taken else node.orelse)
            return
        in_body, in_else = guards.main_guard(node.test, self.main_flags)
        if guards.is_type_checking(node.test):
            self.names_only(node.body)
            self.block(node.orelse)
            return
        outer = self.guarded
        asked, passes = guards.coroutine_test(node.test)
        self.guarded = model.GUARDED if in_body else outer
        self.block_with_sync(node.body, "" if passes else asked)
        self.guarded = model.GUARDED if in_else else outer
        self.block_with_sync(node.orelse, asked if passes else "")
        self.guarded = outer

    def block_with_sync(self, body: Sequence[ast.stmt], callee: str) -> None:
        """A block where a test has shown that a callee is no coroutine function, whatever its definition says."""
        count = len(self.calls)
        self.block(body)
        if callee:
            found = self.calls[count:]
            self.calls[count:] = [(*c[:4], c[4] & ~model.DROPPED, c[5]) if c[1] == callee else c for c in found]

    def names_only(self, body: Sequence[ast.stmt]) -> None:
        """A block that type checkers read and Python never runs: its names count, its calls do not."""
        count = len(self.calls)
        self.block(body)
        del self.calls[count:]

    def for_(self, node: ast.For | ast.AsyncFor) -> None:
        if isinstance(node, ast.AsyncFor):
            self.awaits()
        self.expression(node.iter)
        self.loop_target(node.target, node.iter)
        self.block(node.body)
        self.block(node.orelse)

    def with_(self, node: ast.With | ast.AsyncWith) -> None:
        if isinstance(node, ast.AsyncWith):
            self.awaits()
        for item in node.items:
            if isinstance(item.context_expr, ast.Call):
                self.call(item.context_expr, model.ENTERED)
            else:
                self.expression(item.context_expr)
            if item.optional_vars is not None:
                entered = ".__aenter__()!" if isinstance(node, ast.AsyncWith) else ".__enter__()"
                self.bind_target(item.optional_vars, tuple(_then(value, entered) for value in values_of(item.context_expr)))
        self.block(node.body)

    def try_(self, node: ast.Try) -> None:
        outer = self.around
        self.around |= model.TRIED if node.handlers else 0
        self.block(node.body)
        self.around = outer
        for handler in node.handlers:
            if handler.type is not None:
                self.expression(handler.type)
            if handler.name is not None:
                self.bind(handler.name, model.VALUE, model.UNKNOWN, handler.lineno)
            self.block(handler.body)
        self.block(node.orelse)
        self.block(node.finalbody)

    def import_(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.asname is not None:
                self.bind(alias.asname, model.IMPORT, alias.name, node.lineno)
            else:
                self.bind(alias.name.partition(".")[0], model.IMPORT, alias.name.partition(".")[0], node.lineno)

    def import_from(self, node: ast.ImportFrom) -> None:
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            if alias.name == "*":
                self.stars.append(module)
            else:
                self.bind(alias.asname or alias.name, model.FROM, f"{module}:{alias.name}", node.lineno)

    def global_(self, node: ast.Global) -> None:
        for name in node.names:
            self.redirected[self.scope][name] = model.MODULE_SCOPE

    def nonlocal_(self, node: ast.Nonlocal) -> None:
        for name in node.names:
            self.redirected[self.scope][name] = self.owner_of(name)

    def owner_of(self, name: str) -> int:
        """The nearest function around this one that binds a name."""
        parent = int(str(self.scopes[self.scope][3]))
        number = parent
        while number > 0:
            if name in self.names[number] and self.scopes[number][0] != model.CLASS:
                return number
            number = int(str(self.scopes[number][3]))
        return parent

    def match_(self, node: ast.Match) -> None:
        self.expression(node.subject)
        for case in node.cases:
            for part in ast.walk(case.pattern):
                name = getattr(part, "name", None) or getattr(part, "rest", None)
                if isinstance(name, str):
                    self.bind(name, model.VALUE, model.UNKNOWN, node.lineno)
            if case.guard is not None:
                self.expression(case.guard)
            outer = self.guarded
            if guards.is_main_case(node.subject, case.pattern):
                self.guarded = model.GUARDED
            self.block(case.body)
            self.guarded = outer

    # Expressions ----------------------------------------------------------------------------------------------

    def expression(self, root: ast.expr) -> None:
        stack: list[ast.AST] = [root]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind in _LEAVES:
                continue
            if kind is ast.Attribute:
                stack.append(node.value)  # type: ignore[attr-defined] # `kind` is the test; isinstance costs twice
            elif kind is ast.Call:
                self.call(node, 0)  # type: ignore[arg-type]
            elif kind is ast.Await:
                self.await_(node, stack)  # type: ignore[arg-type]
            elif kind is ast.Lambda:
                self.lambda_(node)  # type: ignore[arg-type]
            elif kind in _COMPREHENSIONS:
                self.comprehension(node, stack)  # type: ignore[arg-type]
            else:
                self.other_expression(node, stack)

    def other_expression(self, node: ast.AST, stack: list[ast.AST]) -> None:
        if isinstance(node, ast.NamedExpr):
            self.bind_target(node.target, values_of(node.value))
            stack.append(node.value)
        elif isinstance(node, (ast.Yield, ast.YieldFrom)):
            self.flag(model.GENERATOR)
            if node.value is not None:
                stack.append(node.value)
        elif isinstance(node, (ast.IfExp, ast.BoolOp)) and self.guarded_branches(node):
            pass
        else:
            for name in node._fields:
                value = getattr(node, name, None)
                if isinstance(value, list):
                    stack.extend(child for child in value if isinstance(child, ast.AST))
                elif isinstance(value, ast.AST) and type(value) not in _LEAVES:
                    stack.append(value)

    def guarded_branches(self, node: ast.IfExp | ast.BoolOp) -> bool:
        """Reads ``a if __name__ == "__main__" else b`` and ``__name__ == "__main__" and a``; False for others,
        conditional expressions apart."""
        test = node.test if isinstance(node, ast.IfExp) else node.values[0]
        body, orelse = guards.main_guard(test, self.main_flags)
        if not body and not orelse:
            if isinstance(node, ast.IfExp):
                self.expression_in(node.test, model.TESTED)
                self.expression(node.body)
                self.expression(node.orelse)
            return isinstance(node, ast.IfExp)
        if isinstance(node, ast.IfExp):
            branches = [(node.body, body), (node.orelse, orelse)]
        else:
            only_main = body if isinstance(node.op, ast.And) else orelse
            branches = [(value, only_main) for value in node.values[1:]]
        outer = self.guarded
        for branch, only_main in branches:
            self.guarded = model.GUARDED if only_main else outer
            self.expression(branch)
        self.guarded = outer
        return True

    def await_(self, node: ast.Await, stack: list[ast.AST]) -> None:
        self.awaits()
        if isinstance(node.value, ast.Call):
            self.call(node.value, model.AWAITED)
        else:
            stack.append(node.value)

    def comprehension(self, node: Comprehension, stack: list[ast.AST]) -> None:
        for generator in node.generators:
            if generator.is_async:
                self.awaits()
            # The target lives in a scope of its own; to bind it in the one around is the careful simplification.
            self.loop_target(generator.target, generator.iter)
            stack.append(generator.iter)
            stack.extend(generator.ifs)
        if isinstance(node, ast.DictComp):
            stack += (node.key, node.value)
        else:
            stack.append(node.elt)

    def call(self, node: ast.Call, use: int) -> None:
        function = node.func
        callee = path_of(function)
        arguments: list[str] = []
        known = False
        for argument in node.args:
            text = self.argument(argument)
            known = known or text != model.UNKNOWN
            arguments.append(text)
        for keyword in node.keywords:
            text = self.argument(keyword.value)
            if text != model.UNKNOWN and keyword.arg is not None:
                known = True
                arguments.append(f"{keyword.arg}={text}")
        # Where the callee ends tells calls apart that begin at one place: `a().b()` are two.
        row, column = function.end_lineno or 0, (function.end_col_offset or 0) + 1
        if self.lines is not None:
            column = self.characters(row, column - 1)
        self.calls.append((self.scope, callee, row, column, use | self.guarded | self.around, tuple(arguments) if known else ()))
        if type(function) is ast.Attribute:
            if type(function.value) is not ast.Name:
                self.expression(function.value)
        elif type(function) is not ast.Name:
            self.expression(function)

    def argument(self, node: ast.expr) -> str:
        """The argument as a path; whatever is called within it is recorded on the way."""
        kind = type(node)
        if kind is ast.Name:
            return node.id  # type: ignore[attr-defined] # as in `expression`
        if kind is ast.Constant:
            return literal_of(node)  # type: ignore[arg-type]
        if kind is ast.Lambda:
            return f"<{self.lambda_(node)}>"  # type: ignore[arg-type]
        if kind is ast.Attribute and is_dotted(node):
            return path_of(node)
        self.expression(node)
        return path_of(node) if kind is ast.Call else model.UNKNOWN

    # Small things ---------------------------------------------------------------------------------------------

    def column(self, node: ast.expr | ast.stmt) -> int:
        if self.lines is None:
            return node.col_offset + 1
        return self.characters(node.lineno, node.col_offset)

    def characters(self, row: int, offset: int) -> int:
        line = self.lines[row - 1] if self.lines is not None else ""
        return len(line.encode()[:offset].decode(errors="replace")) + 1

    def awaits(self) -> None:
        if not self.scopes[self.scope][8] & model.ASYNC:  # type: ignore[operator]
            self.flag(model.AWAIT_OUTSIDE)

    def flag(self, flag: int) -> None:
        self.scopes[self.scope][8] |= flag  # type: ignore[operator]

    def bind(self, name: str, kind: int, value: str, row: int) -> None:
        scope = self.redirected[self.scope].get(name, self.scope)
        self.names[scope].setdefault(name, []).append((kind, value, self.scope, row))

    def bind_target(self, target: ast.expr, values: tuple[str, ...]) -> None:
        if isinstance(target, ast.Name):
            for value in values:
                self.bind(target.id, model.VALUE, value, target.lineno)
        elif isinstance(target, (ast.Tuple, ast.List)):
            for element in target.elts:
                self.bind_target(element, (model.UNKNOWN,))
        elif isinstance(target, ast.Starred):
            self.bind_target(target.value, (model.UNKNOWN,))
        elif self.is_own_attribute(target):
            for value in values:
                self.bind_attribute(target, model.VALUE, value)
        else:
            self.expression(target)

    def unpack(self, target: ast.expr, value: ast.expr) -> None:
        """``a, b = x, y`` binds one to one; of other unpackings nothing is known."""
        if isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (ast.Tuple, ast.List)):
            elements = [*target.elts, *value.elts]
            if len(target.elts) == len(value.elts) and not any(isinstance(each, ast.Starred) for each in elements):
                for name, element in zip(target.elts, value.elts, strict=True):
                    self.bind_target(name, values_of(element))
                return
        self.bind_target(target, (model.UNKNOWN,))

    def loop_target(self, target: ast.expr, iterable: ast.expr) -> None:
        counted = isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Name) and iterable.func.id == "enumerate"
        if counted and isinstance(target, ast.Tuple) and len(target.elts) == len(("index", "element")):
            self.bind_target(target.elts[0], (model.UNKNOWN,))
            target, iterable = target.elts[1], iterable.args[0] if iterable.args else iterable
        self.bind_target(target, elements_of(iterable))

    def appended(self, call: ast.Call) -> None:
        """``names.append(x)``: one more thing that an element may be, where ``names`` is known to be a list."""
        function = call.func
        if not isinstance(function, ast.Attribute) or function.attr != "append" or len(call.args) != 1:
            return
        bindings = self.bindings_of(function.value)
        if any(kind == model.VALUE and value.endswith(model.COLLECTED) for kind, value, _, _ in bindings):
            for value in map(collection_of, values_of(call.args[0])):
                if len(bindings) >= MOST_APPENDED:
                    value = model.UNKNOWN  # noqa: PLW2901
                if not any(each[1:3] == (value, self.scope) for each in bindings):
                    bindings.append((model.VALUE, value, self.scope, call.lineno))

    def bindings_of(self, owner: ast.expr) -> list[RawBinding]:
        """What is bound so far to a name, or to an attribute of ``self``."""
        if isinstance(owner, ast.Attribute) and self.is_own_attribute(owner):
            return self.names[self.class_scope].get(owner.attr, [])
        if not isinstance(owner, ast.Name):
            return []
        number = self.scope
        while number > 0 and owner.id not in self.names[number]:
            number = int(str(self.scopes[number][3]))
        return self.names[number].get(owner.id, [])

    def is_own_attribute(self, target: ast.expr) -> bool:
        return (
            isinstance(target, ast.Attribute)
            and isinstance(target.value, ast.Name)
            and bool(self.self_name)
            and target.value.id == self.self_name
        )

    def bind_attribute(self, target: ast.expr, kind: int, value: str) -> None:
        if isinstance(target, ast.Attribute):
            names = self.names[self.class_scope]
            names.setdefault(target.attr, []).append((kind, value, self.scope, target.lineno))


def _then(value: str, step: str) -> str:
    return value if value == model.UNKNOWN else value + step


def _original(value: str) -> str:
    """The name that a binding is another name for; for one bound to ``f(g)`` it is ``f(``, for a lambda its number."""
    value = value.rstrip("{}*")
    if value.endswith(")") and not value.endswith("()"):
        return tail_of(value) + "("
    return "" if value[-1:] in _NOT_A_NAME else tail_of(value.replace(":", "."))


def _defaults(arguments: ast.arguments) -> list[ast.expr]:
    return [default for default in (*arguments.defaults, *arguments.kw_defaults) if default is not None]


def _strings(node: ast.expr) -> tuple[str, ...] | None:
    if isinstance(node, (ast.List, ast.Tuple)):
        found = [item.value for item in node.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
        return tuple(found) if len(found) == len(node.elts) else None
    return None


_SILENT = frozenset({ast.Pass, ast.Break, ast.Continue})
_STATEMENTS = {
    ast.FunctionDef: _Reader.function,
    ast.AsyncFunctionDef: _Reader.function,
    ast.ClassDef: _Reader.class_,
    ast.Expr: _Reader.expr_statement,
    ast.Assign: _Reader.assign,
    ast.AnnAssign: _Reader.annotated,
    ast.If: _Reader.if_,
    ast.While: _Reader.while_,
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
if sys.version_info >= (3, 11):
    _STATEMENTS[ast.TryStar] = _Reader.try_
