"""Reads functions with libcst: one visitor, `FunctionFacts` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from asyncpitfalls.findings import Span
from asyncpitfalls.index import model
from asyncpitfalls.project.values import Function
from asyncpitfalls.syntax.facts import CallFacts, FunctionFacts, HeaderFacts, Reading, RefusedAwait
from asyncpitfalls.syntax.headers import header_of, name_returned
from asyncpitfalls.syntax.slices import cut, slices_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from libcst.metadata import CodeRange

    from asyncpitfalls.index.model import ModuleIndex
    from asyncpitfalls.syntax.slices import Slice

    Comprehension = cst.ListComp | cst.SetComp | cst.DictComp | cst.GeneratorExp


def read(file: str, text: str, index: ModuleIndex, wanted: Iterable[int]) -> Reading:
    """What some scopes of a file, given by their numbers, are about, in the order of the file.

    Raises:
        RecursionError: the code is nested deeper than the stack has room for.
    """
    lines = text.split("\n")
    numbers = sorted(set(wanted))
    found = _Found()
    known = _Known.of(index)
    for piece in slices_for(index, numbers):
        try:
            _read_slice(lines, piece, known, found)
        except cst.ParserSyntaxError as error:
            found.problems.append((piece.first_row, f"libcst cannot parse this: {error.message}"))
    facts = [
        FunctionFacts(
            Function(file, number),
            index.scopes[number],
            tuple(found.calls.get(number, ())),
            tuple(found.refused.get(number, ())),
            found.headers.get(number),
            tuple(found.returned.get(number, ())),
        )
        for number in numbers
    ]
    return Reading(tuple(facts), tuple(found.problems))


class _Found:
    def __init__(self) -> None:
        self.calls: dict[int, list[CallFacts]] = {}
        self.refused: dict[int, list[RefusedAwait]] = {}
        self.headers: dict[int, HeaderFacts] = {}
        self.returned: dict[int, list[str]] = {}
        self.problems: list[tuple[int, str]] = []


class _Known(NamedTuple):
    """What the index says, by where it stands."""

    scopes: Sequence[model.Scope]
    definitions: dict[int, int]
    lambdas: dict[tuple[int, int], int]
    calls: dict[tuple[int, int], model.Call]

    @classmethod
    def of(cls, index: ModuleIndex) -> _Known:
        scopes = list(enumerate(index.scopes))
        return cls(
            index.scopes,
            # A row begins at most one function or class, but may hold many lambdas.
            {each.row: number for number, each in scopes if each.kind in {model.FUNCTION, model.CLASS}},
            {(each.row, each.column): number for number, each in scopes if each.kind == model.LAMBDA},
            {(call.row, call.column): call for call in index.calls},
        )


class _Frame(NamedTuple):
    """The scope that code belongs to, and whether Python accepts an ``await`` there."""

    scope: int
    awaits: bool
    async_function: bool = False


def _read_slice(lines: list[str], piece: Slice, known: _Known, found: _Found) -> None:
    source, shift = cut(lines, piece)
    wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
    scope = known.scopes[piece.scope]
    try:
        positions = wrapper.resolve(PositionProvider)
    except KeyError as error:
        # libcst looks up the end of a node that it gave up on, which hides why it did.
        raise RecursionError from error
    visitor = _Visitor(positions, shift, known, found, _Frame(piece.scope, scope.is_async, scope.is_async))
    wrapper.module.visit(visitor)


class _Visitor(cst.CSTVisitor):
    """Walks one slice. What belongs to the scope around a function (its decorators, defaults) is visited there."""

    def __init__(
        self,
        positions: Mapping[cst.CSTNode, object],
        shift: int,
        known: _Known,
        found: _Found,
        frame: _Frame,
    ) -> None:
        super().__init__()
        self._positions = positions
        self._shift = shift
        self._found = found
        self._frame = frame
        self._scopes = known.scopes
        self._definitions = known.definitions
        self._lambdas = known.lambdas
        self._indexed = known.calls
        self._statement: tuple[int, int] = (1, 1)
        self._awaited: cst.BaseExpression | None = None
        self._dropped: cst.BaseExpression | None = None
        self._reported_comprehensions = 0

    # Places ---------------------------------------------------------------------------------------------------

    def _range(self, node: cst.CSTNode) -> CodeRange:
        return cast("CodeRange", self._positions[node])

    def _span(self, node: cst.CSTNode, last: cst.CSTNode | None = None) -> Span:
        start, end = self._range(node).start, self._range(last or node).end
        return Span(start.line + self._shift, start.column + 1, end.line + self._shift, end.column + 1)

    def _keyword_row(self, node: cst.FunctionDef | cst.ClassDef) -> int:
        if isinstance(node, cst.ClassDef):
            first: cst.CSTNode = node.whitespace_after_class
        else:
            first = node.asynchronous if node.asynchronous is not None else node.whitespace_after_def
        return self._range(first).start.line + self._shift

    # Statements -----------------------------------------------------------------------------------------------

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        self._enter_statement(node, node)

    def visit_SimpleStatementSuite(self, node: cst.SimpleStatementSuite) -> None:
        self._enter_statement(node, node)

    def _enter_statement(self, first: cst.CSTNode, last: cst.CSTNode) -> None:
        self._statement = (self._range(first).start.line + self._shift, self._range(last).end.line + self._shift)

    def visit_Decorator(self, node: cst.Decorator) -> None:
        self._enter_statement(node, node.decorator)

    def visit_If(self, node: cst.If) -> None:
        self._enter_statement(node, node.test)

    def visit_While(self, node: cst.While) -> None:
        self._enter_statement(node, node.test)

    def visit_For(self, node: cst.For) -> None:
        self._enter_statement(node, node.iter)
        if node.asynchronous is not None and not self._frame.async_function:
            self._refuse("async for", self._span(node.asynchronous, node.iter))

    def visit_With(self, node: cst.With) -> None:
        self._enter_statement(node, node.items[-1])
        if node.asynchronous is not None and not self._frame.async_function:
            self._refuse("async with", self._span(node.asynchronous, node.items[-1]))

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:
        self._enter_statement(node, node.type or node)

    def visit_ExceptStarHandler(self, node: cst.ExceptStarHandler) -> None:
        self._enter_statement(node, node.type)

    def visit_Match(self, node: cst.Match) -> None:
        self._enter_statement(node, node.subject)

    def visit_MatchCase(self, node: cst.MatchCase) -> None:
        self._enter_statement(node, node.guard or node.pattern)

    # Scopes ---------------------------------------------------------------------------------------------------

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        row = self._keyword_row(node)
        self._visit_all(node.decorators)
        self._statement = (row, self._range(node.whitespace_before_colon).end.line + self._shift)
        node.params.visit(self)
        is_async = node.asynchronous is not None
        number = self._definitions.get(row, -1)
        if number >= 0:
            paths = self._scopes[number].decorators
            self._found.headers[number] = header_of(node, paths, self._span, self._statement[1])
        self._within(_Frame(number, is_async, is_async), [node.body])
        return False

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:
        row = self._keyword_row(node)
        self._visit_all(node.decorators)
        self._statement = (row, self._range(node.whitespace_before_colon).end.line + self._shift)
        self._visit_all([*node.bases, *node.keywords])
        self._within(_Frame(self._definitions.get(row, -1), awaits=False), [node.body])
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        node.params.visit(self)
        span = self._span(node)
        self._within(_Frame(self._lambdas.get((span.row, span.column), -1), awaits=False), [node.body])
        return False

    def visit_Annotation(self, node: cst.Annotation) -> bool:
        del node  # what annotations call is not run where the code around them is
        return False

    def _visit_all(self, nodes: Iterable[cst.CSTNode]) -> None:
        for node in nodes:
            node.visit(self)

    def _within(self, frame: _Frame, nodes: Iterable[cst.CSTNode]) -> None:
        outer = (self._frame, self._statement, self._reported_comprehensions)
        self._frame, self._reported_comprehensions = frame, 0
        self._visit_all(nodes)
        self._frame, self._statement, self._reported_comprehensions = outer

    # Comprehensions -------------------------------------------------------------------------------------------

    def visit_ListComp(self, node: cst.ListComp) -> bool:
        return self._comprehension(node, [node.elt])

    def visit_SetComp(self, node: cst.SetComp) -> bool:
        return self._comprehension(node, [node.elt])

    def visit_DictComp(self, node: cst.DictComp) -> bool:
        return self._comprehension(node, [node.key, node.value])

    def visit_GeneratorExp(self, node: cst.GeneratorExp) -> bool:
        # A generator expression with an `await` in it is an async generator, allowed anywhere (Python language
        # reference, "Generator expressions"); only its first iterable is evaluated where it stands.
        return self._comprehension(node, [node.elt])

    def _comprehension(self, node: Comprehension, elements: list[cst.BaseExpression]) -> bool:
        node.for_in.iter.visit(self)
        outer, reported = self._frame, self._reported_comprehensions
        if isinstance(node, cst.GeneratorExp):
            self._frame, self._reported_comprehensions = outer._replace(awaits=True), 0
        elif not outer.awaits and not reported and _is_asynchronous(node):
            self._refuse("async comprehension", self._span(node))
            self._reported_comprehensions += 1
        self._visit_all([node.for_in.target, *elements])
        self._rest_of(node.for_in)
        self._frame, self._reported_comprehensions = outer, reported
        return False

    def _rest_of(self, clause: cst.CompFor) -> None:
        self._visit_all(condition.test for condition in clause.ifs)
        inner = clause.inner_for_in
        if inner is not None:
            self._visit_all([inner.target, inner.iter])
            self._rest_of(inner)

    # Expressions ----------------------------------------------------------------------------------------------

    def visit_Expr(self, node: cst.Expr) -> None:
        self._dropped = node.value

    def visit_Return(self, node: cst.Return) -> None:
        self._found.returned.setdefault(self._frame.scope, []).append(name_returned(node))

    def visit_Await(self, node: cst.Await) -> None:
        self._awaited = node.expression
        if not self._frame.awaits and not self._reported_comprehensions:
            self._refuse("await", self._span(node))

    def visit_Call(self, node: cst.Call) -> None:
        end = self._range(node.func).end
        place = (end.line + self._shift, end.column + 1)
        indexed = self._indexed.get(place)
        if indexed is None:
            return  # in a block that only type checkers read
        self._found.calls.setdefault(self._frame.scope, []).append(
            CallFacts(
                callee=indexed.callee,
                span=self._span(node),
                place=place,
                statement=self._statement,
                awaited=node is self._awaited,
                # The index knows where a test has shown that the callee is no coroutine function.
                dropped=node is self._dropped and bool(indexed.use & model.DROPPED),
            )
        )

    def _refuse(self, what: str, span: Span) -> None:
        self._found.refused.setdefault(self._frame.scope, []).append(RefusedAwait(what, span, self._statement))


def _is_asynchronous(node: Comprehension) -> bool:
    finder = _AwaitFinder(node)
    node.visit(finder)
    return finder.found


class _AwaitFinder(cst.CSTVisitor):
    """Looks for what makes a comprehension asynchronous, also in comprehensions within it.

    What its first iterable and lambdas hold does not count: neither is a part of it (Python language reference,
    "Displays for lists, sets and dictionaries").
    """

    def __init__(self, comprehension: Comprehension) -> None:
        super().__init__()
        self.found = False
        self._outside: tuple[cst.CSTNode, ...] = (comprehension.for_in.iter,)

    def on_visit(self, node: cst.CSTNode) -> bool:
        if self.found or node in self._outside or isinstance(node, cst.Lambda):
            return False
        if isinstance(node, cst.GeneratorExp):
            node.for_in.iter.visit(self)
            return False
        if isinstance(node, cst.Await) or (isinstance(node, cst.CompFor) and node.asynchronous is not None):
            self.found = True
        return not self.found
