"""The visitor: statements and scopes. How values are used is in `asyncpitfalls.syntax.expressions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from asyncpitfalls.syntax.catching import caught_by, suppressed_by
from asyncpitfalls.syntax.displays import Displays
from asyncpitfalls.syntax.events import UNKNOWN, Bind, Branch, Jump, Loop, Store, Told, Try
from asyncpitfalls.syntax.facts import LoopFacts, Suppressing, Use, Used, WithFacts
from asyncpitfalls.syntax.found import Frame
from asyncpitfalls.syntax.headers import header_of, name_returned, told_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.findings import Span
    from asyncpitfalls.syntax.events import Event


class Visitor(Displays):
    """Walks one slice. What belongs to the scope around a function (its decorators, defaults) is visited there."""

    # Statements -----------------------------------------------------------------------------------------------

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        self.enter_statement(node, node)

    def visit_SimpleStatementSuite(self, node: cst.SimpleStatementSuite) -> None:
        self.enter_statement(node, node)

    def visit_Decorator(self, node: cst.Decorator) -> None:
        self.enter_statement(node, node.decorator)

    def visit_Expr(self, node: cst.Expr) -> None:
        self.mark(node.value, Used(Use.DROPPED))

    def visit_Assert(self, node: cst.Assert) -> None:
        self.mark(node.test, Used(Use.TESTED))

    def visit_Return(self, node: cst.Return) -> None:
        self.found().returned.append(name_returned(node))
        if node.value is not None:
            self.mark(node.value, Used(Use.PASSED, "return"))

    def leave_Return(self, original_node: cst.Return) -> None:
        self._jump(original_node)

    def leave_Raise(self, original_node: cst.Raise) -> None:
        self._jump(original_node)

    def leave_Break(self, original_node: cst.Break) -> None:
        self._jump(original_node)

    def leave_Continue(self, original_node: cst.Continue) -> None:
        self._jump(original_node)

    def _jump(self, node: cst.CSTNode) -> None:
        self.events.append(Jump(type(node).__name__.lower()))

    def visit_Assign(self, node: cst.Assign) -> bool:
        targets = [target.target for target in node.targets]
        if len(targets) == 1 and isinstance(targets[0], cst.Name):
            self.bind(targets[0].value, node.value)
            return False
        if len(targets) == 1 and self.in_parallel(targets[0], node.value):
            return False
        if not any(isinstance(target, (cst.Name, cst.Attribute, cst.Subscript)) for target in targets):
            self.mark(node.value, Used(Use.UNPACKED))
        self.visit(node.value)
        for target in targets:
            self.target(target)
        return False

    def visit_AnnAssign(self, node: cst.AnnAssign) -> bool:
        if isinstance(node.target, cst.Name) and node.value is not None:
            self.bind(node.target.value, node.value)
            return False
        if node.value is not None:
            self.visit(node.value)
        if not isinstance(node.target, cst.Name):
            self.target(node.target)
        return False

    def visit_AugAssign(self, node: cst.AugAssign) -> bool:
        self.mark(node.value, Used(Use.COMPUTED))
        self.visit(node.value)
        if isinstance(node.target, cst.Name):
            self.mark(node.target, Used(Use.COMPUTED))
            self.visit(node.target)
        self.target(node.target)
        return False

    def visit_Del(self, node: cst.Del) -> None:
        self.mark(node.target, Used(Use.DELETED))
        self.events.append(Store())

    def visit_Import(self, node: cst.Import) -> bool:
        return self._import(node.names)

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return self._import(node.names)

    def visit_LazyImport(self, node: cst.LazyImport) -> bool:
        return self._import(node.names)

    def visit_LazyImportFrom(self, node: cst.LazyImportFrom) -> bool:
        return self._import(node.names)

    def _import(self, names: Sequence[cst.ImportAlias] | cst.ImportStar) -> bool:
        for alias in names if not isinstance(names, cst.ImportStar) else ():
            name = alias.asname.name if alias.asname is not None else alias.name
            if isinstance(name, cst.Name):
                self.events.append(Bind(name.value))
        return False

    def visit_Global(self, node: cst.Global) -> bool:
        return self._elsewhere(node.names)

    def visit_Nonlocal(self, node: cst.Nonlocal) -> bool:
        return self._elsewhere(node.names)

    def _elsewhere(self, names: Sequence[cst.NameItem]) -> bool:
        self.captured().update(item.name.value for item in names)
        return False

    # Compound statements --------------------------------------------------------------------------------------

    def block(self, *nodes: cst.CSTNode | None) -> list[Event]:
        """What happens in some nodes, apart from what happens before and after."""
        outer, self.events = self.events, []
        for node in nodes:
            if node is not None:
                self.visit(node)
        inner, self.events = self.events, outer
        return inner

    def visit_If(self, node: cst.If) -> bool:
        self.enter_statement(node, node.test)
        self.mark(node.test, Used(Use.TESTED))
        told = [Told(name)] if (name := told_plain(node.test)) else []
        asking = self.block(node.test)
        # Who asks whether something is a plain value has no use for anything else.
        self.events += [Branch(([*told, *asking], []))] if told else asking
        self.events.append(Branch(([*told, *self.block(node.body)], self.block(node.orelse))))
        return False

    def visit_While(self, node: cst.While) -> bool:
        self.enter_statement(node, node.test)
        self.mark(node.test, Used(Use.TESTED))
        endless = isinstance(node.test, (cst.Name, cst.Integer)) and node.test.value in {"True", "1"}
        number, first_call = self._loop(self.places.span(node, node.test), endless=endless)
        body = self.block(node.test, node.body)
        self._end_loop(number, first_call)
        self.events.append(Loop(body, self.block(node.orelse), endless, number))
        return False

    def _loop(self, span: Span, *, endless: bool) -> tuple[int, int]:
        """Begin a loop that may keep an event loop waiting: its number, and that of the first call in it."""
        found = self.found()
        if not self.frame.async_function:
            return UNKNOWN, 0
        found.loops.append(LoopFacts(span, self.statement, endless, tuple(self.catching)))
        return len(found.loops) - 1, len(found.calls)

    def _end_loop(self, number: int, first_call: int) -> None:
        found = self.found()
        if number != UNKNOWN:
            found.loops[number] = found.loops[number]._replace(calls=tuple(found.calls[first_call:]))

    def visit_For(self, node: cst.For) -> bool:
        self.enter_statement(node, node.iter)
        if node.asynchronous is not None and not self.frame.async_function:
            self.refuse("async for", self.places.span(node.asynchronous, node.iter))
        self.mark(node.iter, Used(Use.ITERATED if node.asynchronous is None else Use.ITERATED_ASYNC))
        self.visit(node.iter)
        number = first_call = UNKNOWN
        outer, self.events = self.events, []
        if node.asynchronous is not None:
            self.pause(self.places.span(node.asynchronous, node.iter))
        elif isinstance(node.iter, cst.Call):
            number, first_call = self._loop(self.places.span(node, node.iter), endless=False)
        self.target(node.target)
        self.visit(node.body)
        body, self.events = self.events, outer
        self._end_loop(number, first_call)
        self.events.append(Loop(body, self.block(node.orelse), endless=False, number=number))
        return False

    def visit_With(self, node: cst.With) -> bool:
        self.enter_statement(node, node.items[-1])
        if node.asynchronous is not None and not self.frame.async_function:
            self.refuse("async with", self.places.span(node.asynchronous, node.items[-1]))
        for item in node.items:
            self.mark(item.item, Used(Use.ENTERED if node.asynchronous is None else Use.ENTERED_ASYNC))
            self.visit(item.item)
            if item.asname is not None:
                self.target(item.asname.name)
        if node.asynchronous is not None:
            self.pause(self.places.span(node.asynchronous, node.items[-1]))
        statement, pauses = self.statement, self.found().pauses
        count = len(pauses)
        outer = len(self.catching)
        errors = [path for item in node.items for path in suppressed_by(item.item)]
        if errors:
            self.found().suppressing.append(Suppressing(self.places.rows(node, node.body), tuple(errors)))
        self.catching += errors
        self.visit(node.body)
        del self.catching[outer:]
        if node.asynchronous is None and len(pauses) > count:
            spans = tuple(self.places.span(item.item) for item in node.items)
            self.found().withs.append(WithFacts(spans, statement, tuple(pauses[count:])))
        return False

    def visit_Try(self, node: cst.Try) -> bool:
        return self._try(node)

    def visit_TryStar(self, node: cst.TryStar) -> bool:
        return self._try(node)

    def _try(self, node: cst.Try | cst.TryStar) -> bool:
        outer = len(self.catching)
        self.catching += [path for handler in node.handlers for path in caught_by(handler)]
        body = self.block(node.body)
        del self.catching[outer:]
        handlers = tuple(self.block(handler) for handler in node.handlers)
        self.events.append(Try(body, handlers, self.block(node.orelse), self.block(node.finalbody)))
        return False

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> bool:
        return self._handler(node, node.type or node)

    def visit_ExceptStarHandler(self, node: cst.ExceptStarHandler) -> bool:
        return self._handler(node, node.type)

    def _handler(self, node: cst.ExceptHandler | cst.ExceptStarHandler, last: cst.CSTNode) -> bool:
        self.enter_statement(node, last)
        if node.type is not None:
            self.visit(node.type)
        if node.name is not None:
            self.target(node.name.name)
        self.visit(node.body)
        return False

    def visit_Match(self, node: cst.Match) -> bool:
        self.enter_statement(node, node.subject)
        self.visit(node.subject)
        self.events.append(Branch((*(self.block(case) for case in node.cases), [])))
        return False

    def visit_MatchCase(self, node: cst.MatchCase) -> None:
        self.enter_statement(node, node.guard or node.pattern)
        if node.guard is not None:
            self.mark(node.guard, Used(Use.TESTED))

    def visit_MatchAs(self, node: cst.MatchAs) -> None:
        if node.name is not None:
            self.mark(node.name, Used(Use.DELETED))
            self.events.append(Bind(node.name.value))

    # Scopes ---------------------------------------------------------------------------------------------------

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        row = self.places.keyword_row(node)
        self.visit_all(node.decorators)
        self.statement = (row, self.places.end(node.whitespace_before_colon)[0])
        self.visit(node.params)
        is_async = node.asynchronous is not None
        self.events.append(Bind(node.name.value))
        frame = Frame(self.known.definitions.get(row, -1), is_async, is_async)
        if frame.scope >= 0:
            paths = self.known.scopes[frame.scope].decorators
            self.found(frame.scope).header = header_of(node, paths, self.places.span, self.statement[1])
        self._within(frame, node.body)
        return False

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:
        row = self.places.keyword_row(node)
        self.visit_all(node.decorators)
        self.statement = (row, self.places.end(node.whitespace_before_colon)[0])
        for argument in (*node.bases, *node.keywords):
            self.visit(argument.value)
        self.events.append(Bind(node.name.value))
        self._within(Frame(self.known.definitions.get(row, -1), awaits=False), node.body)
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        self.visit(node.params)
        span = self.places.span(node)
        self.mark(node.body, Used(Use.PASSED, "return"))
        self._within(Frame(self.known.lambdas.get((span.row, span.column), -1), awaits=False), node.body)
        return False

    def visit_Param(self, node: cst.Param) -> bool:
        if node.default is not None:
            self.visit(node.default)
        return False

    def visit_Annotation(self, node: cst.Annotation) -> bool:
        del node  # what annotations call is not run where the code around them is
        return False

    def _within(self, frame: Frame, body: cst.CSTNode) -> None:
        outer = (self.frame, self.statement, self.reported_comprehensions, self.events, self.loops_of_names)
        regions = (self.catching, self.lazy)
        self.frame, self.reported_comprehensions, self.loops_of_names = frame, 0, []
        self.catching, self.lazy = [], False
        self.around.append(outer[0].scope)
        self.events = self.found().events
        self.visit(body)
        self.around.pop()
        self.frame, self.statement, self.reported_comprehensions, self.events, self.loops_of_names = outer
        self.catching, self.lazy = regions
