"""The visitor's lower half: calls and names, and how the value of each is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from asyncpitfalls.index import model
from asyncpitfalls.syntax.catching import dotted
from asyncpitfalls.syntax.collected import elements_of, makes_collection, written
from asyncpitfalls.syntax.events import Bind, Branch, Called, Load, Look, Pause, Store
from asyncpitfalls.syntax.facts import Argument, CallFacts, PathFacts, RefusedAwait, Use, Used
from asyncpitfalls.syntax.found import Found
from asyncpitfalls.syntax.walk import Walker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.findings import Span
    from asyncpitfalls.index.model import Call
    from asyncpitfalls.syntax.events import Event
    from asyncpitfalls.syntax.found import Frame
    from asyncpitfalls.syntax.places import Known, Places

PASSED = Used(Use.PASSED)
_KEPT = Used(Use.KEPT)
_CALLED_TO_AWAIT = Used(Use.CALLED, "await")
_ASKED_BY = {_CALLED_TO_AWAIT: Use.METHOD_AWAITED}
_BEGUN = frozenset({Use.CALLED, Use.ATTRIBUTE, Use.METHOD_AWAITED})
"""Uses of an attribute that is the beginning of something longer."""
_PATH_USES = frozenset({Use.AWAITED, Use.ENTERED, Use.ENTERED_ASYNC, Use.ITERATED, Use.ITERATED_ASYNC})


_PLAIN_VALUES = (cst.BaseNumber, cst.BaseString, cst.BaseList, cst.BaseDict, cst.BaseSet, cst.Tuple, cst.Comparison)


class Expressions(Walker):
    """Marks each expression with how its value is used before it is visited."""

    def __init__(self, places: Places, known: Known, found: dict[int, Found], frame: Frame) -> None:
        self.places = places
        self.known = known
        self.frame = frame
        self.around: list[int] = []
        """The scopes around that of the frame."""
        self.statement: tuple[int, int] = (1, 1)
        self.reported_comprehensions = 0
        self.loops_of_names: list[str] = []
        """The names that comprehensions around bind for themselves."""
        self.catching: list[str] = []
        """The exceptions that statements around catch or suppress."""
        self.lazy = False
        """Whether this is in a generator expression, which runs when something goes through it."""
        self._found = found
        # By the `id` of nodes, all of which live as long as their module: libcst hashes them in Python.
        self._uses: dict[int, Used] = {}
        self._names: dict[int, str] = {}
        self.events: list[Event] = self.found().events

    def found(self, scope: int | None = None) -> Found:
        """What was found so far in a scope, that of the frame unless told otherwise."""
        return self._found.setdefault(self.frame.scope if scope is None else scope, Found())

    def captured(self) -> set[str]:
        """The names of the frame's scope that others may bind or read."""
        return self.found().captured

    def enter_statement(self, first: cst.CSTNode, last: cst.CSTNode) -> None:
        """Note where the statement stands whose expressions come next."""
        self.statement = self.places.rows(first, last)

    def visit_all(self, nodes: Iterable[cst.CSTNode]) -> None:
        """Visit nodes one by one."""
        for node in nodes:
            self.visit(node)

    def mark(self, node: cst.BaseExpression, used: Used) -> None:
        """Say how the value of an expression is used; it is visited later."""
        self._uses[id(node)] = used

    def used(self, node: cst.BaseExpression) -> Used:
        """How the value of an expression is used, as its parent said."""
        return self._uses.get(id(node), PASSED)

    # Names ----------------------------------------------------------------------------------------------------

    def bind(self, name: str, value: cst.BaseExpression, used: Used = _KEPT) -> None:
        """``name = value``, of which more than that may become."""
        self.events += self._bound(name, value, used)

    def _bound(self, name: str, value: cst.BaseExpression, used: Used = _KEPT) -> list[Event]:
        """Read a value that a name is to be bound to; the binding."""
        collections = self.found().collections
        collections[name] = collections.get(name, True) and makes_collection(value)
        if name in self.captured() or self.known.scopes[self.frame.scope].kind not in {model.FUNCTION, model.LAMBDA}:
            self.visit(value)
            return [Store()]
        self.mark(value, used)
        self._names[id(value)] = name
        kept = self.found().kept
        count = len(kept)
        self.visit(value)
        calls = [number for number in range(count, len(kept)) if kept[number][1] == name]
        if isinstance(value, cst.Call) and calls:
            return [Bind(name, calls[-1])]
        # One of several values, or a collection of some.
        arms: list[list[Event]] = [[Bind(name, number)] for number in calls]
        return [Branch((*arms, [Bind(name)]))]

    def in_parallel(self, target: cst.BaseExpression, value: cst.BaseExpression) -> bool:
        """Read ``a, b = x, y``, where each name is bound to its own value; False for anything else."""
        if not isinstance(target, (cst.Tuple, cst.List)) or not isinstance(value, (cst.Tuple, cst.List)):
            return False
        names = [each.value for each in target.elements if isinstance(each.value, cst.Name)]
        values = [each.value for each in value.elements if isinstance(each, cst.Element)]
        if not len(names) == len(values) == len(target.elements) == len(value.elements):
            return False
        # All values are there before the first name is bound.
        bound = [self._bound(name.value, each) for name, each in zip(names, values, strict=True)]
        self.events += [event for events in bound for event in events]
        return True

    def target(self, node: cst.BaseExpression) -> None:
        """A target of an assignment, a loop or a ``with``: its names are bound, the rest of it is read."""
        if isinstance(node, cst.Name):
            self.found().collections[node.value] = False
            self.events.append(Bind(node.value))
        elif isinstance(node, (cst.Tuple, cst.List)):
            for element in node.elements:
                self.target(element.value)
        else:
            self.found().collections[written(node)] = False
            self.visit(node)
            self.events.append(Store())

    def visit_Name(self, node: cst.Name) -> None:
        name = node.value
        if name in self.loops_of_names:
            return
        for scope in self.around:
            self.found(scope).captured.add(name)
        used = self._uses.get(id(node), PASSED)
        self.events.append(Load(name, used, self.places.span(node), self.statement))
        if used.use in _PATH_USES:
            self.path_in_use(node)

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        used = self.used(node).use
        if used in _PATH_USES:
            self.path_in_use(node)
        if used not in _BEGUN:
            self.events.append(Look(dotted(node)))
        self.mark(node.value, Used(_ASKED_BY.get(self.used(node), Use.ATTRIBUTE), node.attr.value))
        self.visit(node.value)
        return False

    def path_in_use(self, node: cst.BaseExpression) -> None:
        """A name or attribute that the index knows to be awaited, entered or iterated over."""
        indexed = self.known.paths.get(self.places.end(node))
        if indexed is not None and isinstance(node, (cst.Name, cst.Attribute)):
            facts = PathFacts(indexed.callee, self.places.span(node), self.statement, self.used(node))
            self.found().paths.append(facts)

    # Calls ----------------------------------------------------------------------------------------------------

    def visit_Call(self, node: cst.Call) -> bool:
        place = self.places.end(node.func)
        indexed = self.known.calls.get(place)
        if indexed is None:
            return True  # in a block that only type checkers read
        self.mark(node.func, _CALLED_TO_AWAIT if self.used(node).use is Use.AWAITED else Used(Use.CALLED))
        self._mark_arguments(node, indexed)
        call = CallFacts(
            indexed.callee,
            self.places.span(node),
            place,
            self.statement,
            self.used(node),
            self._arguments(node, indexed),
            bool(indexed.use & model.ASKED),
            _given(node),
        )
        self.visit(node.func)
        for argument in node.args:
            self.visit(argument.value)
        found = self.found()
        self.events.append(Called(len(found.calls)))
        found.calls.append(call)
        name = self._names.get(id(node))
        if name is not None:
            found.kept.append((call, name))
        return False

    def _mark_arguments(self, node: cst.Call, indexed: Call) -> None:
        position: int | None = 0
        for argument in node.args:
            if argument.star:
                position = None
                self.mark(argument.value, Used(Use.UNPACKED, indexed.callee))
                continue
            key = argument.keyword.value if argument.keyword is not None else position
            self.mark(argument.value, Used(Use.GIVEN, indexed.callee, key))
            if argument.keyword is None and position is not None:
                position += 1

    def _arguments(self, node: cst.Call, indexed: Call) -> tuple[Argument, ...]:
        if not indexed.arguments:
            return ()
        # The index has a path for each positional argument, and those of the keywords that it can tell.
        keywords = dict(each.split("=", 1) for each in indexed.arguments if "=" in each)
        positional = iter([each for each in indexed.arguments if "=" not in each])
        found: list[Argument] = []
        for argument in node.args:
            keyword = argument.keyword.value if argument.keyword is not None else ""
            elements = elements_of(argument.value)
            span = self.places.span(argument.value)
            if not keyword and argument.star != "**":
                found.append(Argument(next(positional, model.UNKNOWN), "", span, elements))
            elif keyword in keywords or elements:
                found.append(Argument(keywords.get(keyword, model.UNKNOWN), keyword, span, elements))
        return tuple(found)

    # Other expressions ----------------------------------------------------------------------------------------

    def visit_Await(self, node: cst.Await) -> None:
        self.mark(node.expression, Used(Use.AWAITED))
        if not self.frame.awaits and not self.reported_comprehensions:
            self.refuse("await", self.places.span(node))

    def leave_Await(self, original_node: cst.Await) -> None:
        self.pause(self.places.span(original_node))

    def leave_Yield(self, original_node: cst.Yield) -> None:
        self.events.append(Pause(self.places.span(original_node), is_yield=True))

    def pause(self, span: Span) -> None:
        """Note that the coroutine may let others run here."""
        if not self.lazy:
            self.events.append(Pause(span))
            self.found().pauses.append(span)

    def visit_IfExp(self, node: cst.IfExp) -> bool:
        self.mark(node.test, Used(Use.TESTED))
        self._either(node, node.test, node.body, node.orelse)
        return False

    def _either(self, whole: cst.BaseExpression, test: cst.BaseExpression, *arms: cst.BaseExpression) -> None:
        """Read a test, and the arms of which it decides whose value is that of the whole."""
        self.visit(test)
        ways: list[list[Event]] = []
        for arm in arms:
            self._hand_down(whole, arm)
            outer, self.events = self.events, []
            self.visit(arm)
            ways.append(self.events)
            self.events = outer
        self.events.append(Branch(tuple(ways)))

    def visit_BooleanOperation(self, node: cst.BooleanOperation) -> bool:
        left = node.left
        joined = isinstance(left, cst.BooleanOperation) and isinstance(left.operator, cst.And)
        if isinstance(node.operator, cst.Or) and isinstance(left, cst.BooleanOperation) and joined:
            # `a and b or c` is how `b if a else c` was written once.
            self.mark(left.left, Used(Use.TESTED))
            self._either(node, left.left, left.right, node.right)
            return False
        self._hand_down(node, node.right)
        is_asked = isinstance(left, cst.Call) and (_is_plain_value(node.right) or self.used(node).use is Use.AWAITED)
        if isinstance(node.operator, cst.And) or is_asked:
            self.mark(node.left, Used(Use.TESTED))
        else:
            self._hand_down(node, node.left)
        return True

    def visit_NamedExpr(self, node: cst.NamedExpr) -> bool:
        used = self.used(node)
        if isinstance(node.target, cst.Name):
            self.bind(node.target.value, node.value, _KEPT if used.use in {Use.PASSED, Use.DROPPED} else used)
        return False

    def _hand_down(self, outer: cst.BaseExpression, inner: cst.BaseExpression) -> None:
        """The value of one expression may be that of another one."""
        self.mark(inner, self.used(outer))
        if id(outer) in self._names:
            self._names[id(inner)] = self._names[id(outer)]

    def visit_Comparison(self, node: cst.Comparison) -> None:
        operands = [node.left, *(target.comparator for target in node.comparisons)]
        identity = all(isinstance(target.operator, (cst.Is, cst.IsNot)) for target in node.comparisons)
        for operand in operands:
            self.mark(operand, Used(Use.IDENTIFIED if identity else Use.COMPARED))
        last = node.comparisons[-1]
        if isinstance(last.operator, (cst.In, cst.NotIn)):
            self.mark(last.comparator, Used(Use.SEARCHED))

    def visit_BinaryOperation(self, node: cst.BinaryOperation) -> None:
        self.mark(node.left, Used(Use.COMPUTED))
        formats = isinstance(node.operator, cst.Modulo) and isinstance(
            node.left, (cst.SimpleString, cst.ConcatenatedString)
        )
        self.mark(node.right, Used(Use.FORMATTED if formats else Use.COMPUTED))

    def visit_UnaryOperation(self, node: cst.UnaryOperation) -> None:
        self.mark(node.expression, Used(Use.TESTED if isinstance(node.operator, cst.Not) else Use.COMPUTED))

    def visit_FormattedStringExpression(self, node: cst.FormattedStringExpression) -> None:
        self.mark(node.expression, Used(Use.FORMATTED))

    def visit_Subscript(self, node: cst.Subscript) -> None:
        self.events.append(Look(model.UNKNOWN))
        self.mark(node.value, Used(Use.SUBSCRIPTED))

    def refuse(self, what: str, span: Span) -> None:
        """Note an ``await`` or its like where Python does not accept it."""
        self.found().refused.append(RefusedAwait(what, span, self.statement))


def _is_plain_value(node: cst.BaseExpression) -> bool:
    """Whether an expression gives what nobody can await: whoever writes ``f() or False`` asks what `f` gives."""
    if isinstance(node, cst.Name):
        return node.value in {"True", "False", "None"}
    return isinstance(node, _PLAIN_VALUES) or (
        isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Not)
    )


def _given(node: cst.Call) -> tuple[int, tuple[str, ...]] | None:
    """How many positional arguments a call has, and which keywords; None where a star hides some of them."""
    if any(argument.star for argument in node.args):
        return None
    keywords = tuple([argument.keyword.value for argument in node.args if argument.keyword is not None])
    return len(node.args) - len(keywords), keywords
