"""Where each node of a tree stands: what libcst's `PositionProvider` tells, in a quarter of its time.

To resolve it, libcst visits the whole tree for providers that are not there; it keeps positions as objects, by nodes
whose hash is computed in Python, and looks for newlines in every token with a regular expression.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from libcst.metadata import PositionProvider
from libcst.metadata.position_provider import PositionProvidingCodegenState

if TYPE_CHECKING:
    from types import TracebackType

    import libcst as cst

    Position = tuple[int, int, int, int]
    """First row and column, last row and column; rows count from 1, columns from 0, the end is exclusive."""


def positions_of(module: cst.Module) -> dict[int, Position]:
    """The position of every node, by `id`: as long as the module lives, no other object has it.

    Raises:
        RecursionError: the code is nested deeper than the stack has room for.
    """
    state = _State(module)
    # Where a node stands is only known when the code before it is written out, and this is how all of libcst does it.
    module._codegen(state)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    return state.found


class _State(PositionProvidingCodegenState):
    """Counts rows and columns while libcst writes the code of a tree, but keeps no code."""

    def __init__(self, module: cst.Module) -> None:
        super().__init__(module.default_indent, module.default_newline, PositionProvider())
        self.found: dict[int, Position] = {}
        self._starts: list[tuple[int, int]] = []

    def add_token(self, value: str) -> None:
        if "\n" in value:
            self.line += value.count("\n")
            self.column = len(value) - value.rindex("\n") - 1
        else:
            self.column += len(value)

    def add_indent_tokens(self) -> None:
        for token in self.indent_tokens:
            self.column += len(token)

    def before_codegen(self, node: cst.CSTNode) -> None:
        del node
        self._starts.append((self.line, self.column))

    def after_codegen(self, node: cst.CSTNode) -> None:
        start = self._starts.pop()
        # What was recorded while the code was written leaves out whitespace around it.
        if id(node) not in self.found:
            self.found[id(node)] = (*start, self.line, self.column)

    def record_syntactic_position(  # type: ignore[override] # a context manager all the same
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> _Recording:
        return _Recording(self, node, start_node, end_node)


class _Recording:
    """Records where the code begins and ends that is written meanwhile, or where other nodes begin and end."""

    __slots__ = ("_column", "_first", "_last", "_line", "_node", "_state")

    def __init__(self, state: _State, node: cst.CSTNode, first: cst.CSTNode | None, last: cst.CSTNode | None) -> None:
        self._state = state
        self._node = node
        self._first = first
        self._last = last

    def __enter__(self) -> None:
        self._line, self._column = self._state.line, self._state.column

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if error is not None:
            return
        state = self._state
        found = state.found
        start = (self._line, self._column) if self._first is None else found[id(self._first)][:2]
        end = (state.line, state.column) if self._last is None else found[id(self._last)][2:]
        found[id(self._node)] = (*start, *end)
