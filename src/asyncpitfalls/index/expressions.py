"""Reads expressions: the calls in them, the scopes that they open, the names that they bind."""

from __future__ import annotations

import ast
from sys import intern
from typing import TYPE_CHECKING, Any, cast

from asyncpitfalls.index import guards, model
from asyncpitfalls.index.bindings import Bindings, defaults_of
from asyncpitfalls.index.narrowing import told_by
from asyncpitfalls.index.paths import is_dotted, literal_of, path_of, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

_SILENT = frozenset({ast.Constant, ast.Load, str, int, type(None)})
"""What holds no name and no call."""
_PARTICULAR = frozenset({ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.IfExp, ast.BoolOp})
"""Expressions that are more than their parts."""
_COMPREHENSIONS = frozenset({ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp})
_PASSING_ON = frozenset(
    {
        *(ast.IfExp, ast.BoolOp, ast.NamedExpr, ast.Starred),
        *(ast.Tuple, ast.List, ast.Set, ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp),
    }
)
"""Expressions whose value is, or holds, that of another one in them."""
_TELLING = frozenset({ast.Call, ast.Await})
"""Expressions of which it is recorded how their value is used."""
_LOOKED_AT = model.USED | model.ENTERED | model.ITERATED
_USING = frozenset({ast.Compare, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.FormattedValue, ast.Subscript})
"""Expressions that look at the values in them."""
_OPENING = frozenset({ast.BinOp, ast.FormattedValue, ast.Subscript})
"""Expressions that take the values in them apart, or compute with them."""

_HANDED_ON = frozenset({"args", "kwargs"})
"""The keywords by which threads and processes are given the arguments of what they are to call."""


def _handed_on(keyword: str, node: ast.expr) -> Iterator[str]:
    """The arguments in ``args=(a, b)`` and ``kwargs={"c": d}``, as ``args[0]=a``, ``args[1]=b``, ``kwargs[c]=d``.

    ``args[]=?`` stands for what cannot be told apart.
    """
    keys: Sequence[object]
    if isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        named = [(str(key), value) for key, value in zip(keys, node.values, strict=True) if isinstance(key, str)]
    elif isinstance(node, (ast.Tuple, ast.List)):
        keys = node.elts
        named = [(str(place), each) for place, each in enumerate(keys) if not isinstance(each, ast.Starred)]
    else:
        keys, named = [node], []
    if len(named) < len(keys):
        yield f"{keyword}[]={model.UNKNOWN}"
    else:
        for key, value in named:
            yield f"{keyword}[{key}]={literal_of(value) if isinstance(value, ast.Constant) else path_of(value)}"


class Expressions(Bindings):
    """Walks expressions with a stack, for they nest far deeper than statements do."""

    def expression(self, root: ast.expr) -> None:
        """Record what is called, awaited and bound in an expression."""
        stack: list[ast.AST] = [root]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is ast.Name:
                self.names_read.add(node.id)  # type: ignore[attr-defined]
            elif kind is ast.Constant:
                continue
            elif kind is ast.Attribute:
                self.attribute(cast("ast.Attribute", node), stack)  # `kind` is the test; isinstance costs twice
            elif kind is ast.Call:
                self.call(node, 0)  # type: ignore[arg-type]
            elif kind is ast.Await:
                self.await_(node, 0)  # type: ignore[arg-type]
            elif kind is ast.Lambda:
                self.lambda_(node)  # type: ignore[arg-type]
            elif kind in _COMPREHENSIONS:
                self.comprehension(node, stack)  # type: ignore[arg-type]
            else:
                self.other_expression(node, stack)

    def attribute(self, node: ast.Attribute, stack: list[ast.AST]) -> None:
        """``a.b`` that is not called."""
        self.attributes_read.add(node.attr)
        value = node.value
        if type(value) in _TELLING:
            self.value(value, model.USED)
        elif type(value) is ast.Name:
            self.names_read.add(value.id)
            self.names_opened.add((self.scope, value.id))
        else:
            stack.append(value)

    def value(self, node: ast.expr, use: int) -> None:
        """An expression whose value is used so, and with it the values that make it up."""
        kind = type(node)
        if kind is ast.Call:
            self.call(node, use)  # type: ignore[arg-type]
        elif kind is ast.Await:
            self.await_(node, use)  # type: ignore[arg-type]
        elif kind in _PASSING_ON:
            self.expression_in(node, use)
        elif kind is ast.Name or kind is ast.Attribute:
            self.path_in_use(node, use)
        else:
            self.expression(node)

    def test(self, node: ast.expr) -> None:
        """What an ``if``, a ``while`` or a conditional expression tests."""
        outer = self.around
        self.around |= model.TESTED
        self.value(node, model.USED)
        self.around = outer

    def path_in_use(self, node: ast.expr, use: int) -> None:
        """A name or attribute that is awaited, entered or iterated over."""
        if use & (model.AWAITED | model.ENTERED | model.ITERATED) and is_dotted(node):
            row, column = node.end_lineno or 0, (node.end_col_offset or 0) + 1
            if self.lines is not None:
                column = self.characters(row, column - 1)
            perhaps = self.around & (model.CONDITIONAL | model.TRIED)
            self.used_paths.append((self.scope, path_of(node), row, column, use | perhaps, ()))
        else:
            self.expression(node)

    def expression_in(self, node: ast.expr, around: int) -> None:
        """An expression whose calls are all marked with what stands around them."""
        outer = self.around
        self.around |= around
        self.expression(node)
        self.around = outer

    def other_expression(self, node: ast.AST, stack: list[ast.AST]) -> None:
        """An expression that is less frequent than those `expression` tells apart; what is left goes on the stack."""
        if type(node) not in _PARTICULAR:
            self.parts_of_expression(node, stack)
        elif isinstance(node, ast.NamedExpr):
            self.bind_target(node.target, values_of(node.value))
            stack.append(node.value)
        elif isinstance(node, (ast.Yield, ast.YieldFrom)):
            self.flag(model.GENERATOR)
            if node.value is not None:
                if isinstance(node, ast.Yield):
                    self.outcome(model.YIELD, node.value)
                stack.append(node.value)
        elif not isinstance(node, (ast.IfExp, ast.BoolOp)) or not self.guarded_branches(node):
            self.parts_of_expression(node, stack)

    def parts_of_expression(self, node: ast.AST, stack: list[ast.AST]) -> None:
        """What any other expression is made of."""
        looks = type(node) in _USING
        opens = type(node) in _OPENING
        for name in node._fields:
            value: Any = getattr(node, name, None)
            for child in cast("list[object]", value if isinstance(value, list) else [value]):
                kind = type(child)
                if looks and kind in _TELLING:
                    self.value(child, model.USED)  # type: ignore[arg-type] # as in `expression`
                elif kind not in _SILENT and isinstance(child, ast.AST):
                    stack.append(child)
                    if opens and kind is ast.Name:
                        self.names_opened.add((self.scope, child.id))  # type: ignore[attr-defined]

    def guarded_branches(self, node: ast.IfExp | ast.BoolOp) -> bool:
        """Read ``a if __name__ == "__main__" else b`` and ``__name__ == "__main__" and a``.

        False for others, conditional expressions apart.
        """
        test = node.test if isinstance(node, ast.IfExp) else node.values[0]
        body, orelse = guards.main_guard(test, self.known)
        if not body and not orelse:
            if isinstance(node, ast.IfExp):
                self.test(node.test)
                decided = model.VERSIONED if guards.asks_version(node.test, self.known) else model.CONDITIONAL
                plain_in_body, plain_in_else = guards.plain_by(node.test, self.known)
                for branch, passed in ((node.body, True), (node.orelse, False)):
                    first, count = len(self.told), len(self.calls)
                    self.tell(told_by(node.test, passed=passed))
                    self.expression_in(branch, decided)
                    self.end_told(first)
                    self.is_plain(plain_in_body if passed else plain_in_else, count)
                return True
            return self.telling_operands(node)
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

    def telling_operands(self, node: ast.BoolOp) -> bool:
        """Read ``isinstance(a, B) and a.c()``, where each operand knows what those before it told; False for others."""
        passed = isinstance(node.op, ast.And)
        told = [told_by(operand, passed=passed) for operand in node.values[:-1]]
        if not any(told):
            return False
        first = len(self.told)
        for operand, tells in zip(node.values, [*told, []], strict=True):
            self.value(operand, model.USED)
            self.tell(tells)
        self.end_told(first)
        return True

    def await_(self, node: ast.Await, use: int) -> None:
        """``await x``, of which the outcome is used so."""
        kind = type(node.value)
        self.awaits(call=kind is ast.Call)
        if kind is ast.Call:
            settled = use & _LOOKED_AT or (use | self.around) & model.DROPPED
            passed_on = (use | self.around) & (model.KEPT | model.GIVEN | model.RETURNED)
            self.call(node.value, model.AWAITED | (model.SETTLED if settled and not passed_on else 0))  # type: ignore[arg-type]
        elif kind is ast.Name or kind is ast.Attribute:
            self.path_in_use(node.value, model.AWAITED)
        else:
            self.expression(node.value)

    def comprehension(self, node: Comprehension, stack: list[ast.AST]) -> None:
        """A comprehension or generator expression."""
        outer = self.around
        self.around &= ~model.LOOSE
        for generator in node.generators:
            if generator.is_async:
                self.awaits()
            # The target lives in a scope of its own; to bind it in the one around is the careful simplification.
            self.loop_target(generator.target, generator.iter)
            self.value(generator.iter, model.ITERATED | (model.ASYNCHRONOUS if generator.is_async else 0))
            for condition in generator.ifs:
                self.test(condition)
        self.around = outer
        if isinstance(node, ast.DictComp):
            stack += filter(None, (node.key, node.value))  # ``{**a for a in b}`` has no value (PEP 798)
        else:
            stack.append(node.elt)

    def call(self, node: ast.Call, use: int) -> None:
        """A call whose value is used so."""
        function = node.func
        callee = intern(path_of(function))
        use |= self.guarded | self.around
        outer = (self.around, self.taker, self.given_as)
        self.around, self.taker = self.around & ~model.LOOSE, callee
        arguments: list[str] = []
        known = False
        for position, argument in enumerate(node.args):
            text = self.argument(argument, position)
            known = known or text != model.UNKNOWN
            arguments.append(intern(text))
        for keyword in node.keywords:
            text = self.argument(keyword.value, keyword.arg or "")
            if keyword.arg in _HANDED_ON:
                arguments += map(intern, _handed_on(keyword.arg, keyword.value))
            if text != model.UNKNOWN and keyword.arg is not None:
                known = True
                arguments.append(intern(f"{keyword.arg}={text}"))
        # Where the callee ends tells calls apart that begin at one place: `a().b()` are two.
        row, column = function.end_lineno or 0, (function.end_col_offset or 0) + 1
        if self.lines is not None:
            column = self.characters(row, column - 1)
        self.around, self.taker, self.given_as = outer
        self.calls.append((self.scope, callee, row, column, use, tuple(arguments) if known else ()))
        if use & model.GIVEN:
            # Where a test has told something of an object, its calls may get another name yet.
            self.takers[row, column] = (self.taker, "" if self.told else str(self.given_as))
        if type(function) is ast.Attribute:
            if type(function.value) is not ast.Name:
                self.value(function.value, model.USED)
        elif type(function) is not ast.Name:
            self.expression(function)

    def argument(self, node: ast.expr, given_as: int | str = "") -> str:
        """The argument as a path, by its position or keyword; whatever is called within it is recorded on the way."""
        kind = type(node)
        if kind is ast.Name:
            return str(node.id)  # type: ignore[attr-defined] # as in `expression`
        if kind is ast.Constant:
            return literal_of(node)  # type: ignore[arg-type]
        if kind is ast.Lambda:
            return f"<{self.lambda_(node)}>"  # type: ignore[arg-type]
        if kind is ast.Attribute and is_dotted(node):
            return path_of(node)
        self.given_as = given_as if kind is ast.Call else ""
        self.value(node, model.GIVEN)
        return path_of(node) if kind in _TELLING else model.UNKNOWN

    def lambda_(self, node: ast.Lambda) -> int:
        """A lambda; the number of its scope."""
        for default in defaults_of(node.args):
            self.expression(default)
        number = self.open_scope(model.LAMBDA, "<lambda>", node, node.lineno)
        self.parameters(node.args, number)
        outer = (self.scope, self.guarded, self.around)
        self.scope, self.guarded, self.around = number, 0, model.RETURNED
        self.expression(node.body)
        self.outcome(model.RETURN, node.body)
        self.scope, self.guarded, self.around = outer
        return number
