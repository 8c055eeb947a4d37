"""Where the nodes of a slice stand in the file, and what the index knows by these places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import libcst as cst

from asyncpitfalls.findings import Span
from asyncpitfalls.index import model
from asyncpitfalls.syntax.positions import positions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.index.module import ModuleIndex


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
        self.module = cst.parse_module(source)
        self._shift = shift
        self._positions = positions_of(self.module)

    def span(self, node: cst.CSTNode, last: cst.CSTNode | None = None) -> Span:
        """From where a node begins to where it, or another one, ends."""
        row, column, end_row, end_column = self._positions[id(node)]
        if last is not None:
            _, _, end_row, end_column = self._positions[id(last)]
        return Span(row + self._shift, column + 1, end_row + self._shift, end_column + 1)

    def end(self, node: cst.CSTNode) -> tuple[int, int]:
        """The row and column where a node ends: by it the index knows calls."""
        _, _, row, column = self._positions[id(node)]
        return row + self._shift, column + 1

    def rows(self, first: cst.CSTNode, last: cst.CSTNode) -> tuple[int, int]:
        """The first row of a node and the last one of another."""
        return self._positions[id(first)][0] + self._shift, self._positions[id(last)][2] + self._shift

    def keyword_row(self, node: cst.FunctionDef | cst.ClassDef) -> int:
        """The row of ``async``, ``def`` or ``class``, whatever decorators stand above."""
        if isinstance(node, cst.ClassDef):
            first: cst.CSTNode = node.whitespace_after_class
        else:
            first = node.asynchronous if node.asynchronous is not None else node.whitespace_after_def
        return self._positions[id(first)][0] + self._shift
