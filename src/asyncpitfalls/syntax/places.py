"""Where the nodes of a slice stand in the file, and what the index knows by these places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from asyncpitfalls.findings import Span
from asyncpitfalls.index import model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from libcst.metadata import CodeRange

    from asyncpitfalls.index.model import ModuleIndex


class Known(NamedTuple):
    """What the index says, by where it stands."""

    scopes: Sequence[model.Scope]
    definitions: dict[int, int]
    lambdas: dict[tuple[int, int], int]
    calls: dict[tuple[int, int], model.Call]
    paths: dict[tuple[int, int], model.Call]

    @classmethod
    def of(cls, index: ModuleIndex) -> Known:
        """The tables of one file."""
        scopes = list(enumerate(index.scopes))
        return cls(
            index.scopes,
            # A row begins at most one function or class, but may hold many lambdas.
            {each.row: number for number, each in scopes if each.kind in {model.FUNCTION, model.CLASS}},
            {(each.row, each.column): number for number, each in scopes if each.kind == model.LAMBDA},
            {(call.row, call.column): call for call in index.calls},
            {(path.row, path.column): path for path in index.used_paths},
        )


class Places:
    """Rows and columns of nodes, in the file that a slice was cut from."""

    def __init__(self, source: str, shift: int) -> None:
        """Parse a slice whose rows are ``shift`` less than those of the file.

        Raises:
            cst.ParserSyntaxError: libcst cannot parse it.
            RecursionError: it is nested deeper than the stack has room for.
        """
        wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
        self.module = wrapper.module
        self._shift = shift
        try:
            self._positions: Mapping[cst.CSTNode, object] = wrapper.resolve(PositionProvider)
        except KeyError as error:
            # libcst looks up the end of a node that it gave up on, which hides why it did.
            raise RecursionError from error

    def _range(self, node: cst.CSTNode) -> CodeRange:
        return cast("CodeRange", self._positions[node])

    def span(self, node: cst.CSTNode, last: cst.CSTNode | None = None) -> Span:
        """From where a node begins to where it, or another one, ends."""
        start, end = self._range(node).start, self._range(last or node).end
        return Span(start.line + self._shift, start.column + 1, end.line + self._shift, end.column + 1)

    def end(self, node: cst.CSTNode) -> tuple[int, int]:
        """The row and column where a node ends: by it the index knows calls."""
        end = self._range(node).end
        return end.line + self._shift, end.column + 1

    def rows(self, first: cst.CSTNode, last: cst.CSTNode) -> tuple[int, int]:
        """The first row of a node and the last one of another."""
        return self._range(first).start.line + self._shift, self._range(last).end.line + self._shift

    def keyword_row(self, node: cst.FunctionDef | cst.ClassDef) -> int:
        """The row of ``async``, ``def`` or ``class``, whatever decorators stand above."""
        if isinstance(node, cst.ClassDef):
            first: cst.CSTNode = node.whitespace_after_class
        else:
            first = node.asynchronous if node.asynchronous is not None else node.whitespace_after_def
        return self._range(first).start.line + self._shift
