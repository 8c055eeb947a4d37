"""Edits that change how a program is written and not what it does: for each, where every place has gone."""

from __future__ import annotations

import io
import keyword
import re
import textwrap
import tokenize
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Move = Callable[[int, int], tuple[int, int]]
    """From the row and column of a place in the old text to those in the new one."""

_BETWEEN = frozenset({tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER})


def first_rows(text: str) -> list[int]:
    """The rows on which a statement begins, with nothing of another one before it."""
    rows: list[int] = []
    fresh = True
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in _BETWEEN:
            continue
        if fresh:
            rows.append(token.start[0])
        fresh = token.type == tokenize.NEWLINE
    return rows


def with_lines(text: str, inserted: Sequence[tuple[int, str]]) -> tuple[str, Move]:
    """The text with lines put in before some of its rows."""
    lines = text.split("\n")
    for row, line in sorted(inserted, key=lambda pair: -pair[0]):
        lines.insert(row - 1, line)

    def move(row: int, column: int) -> tuple[int, int]:
        return row + sum(before <= row for before, _ in inserted), column

    return "\n".join(lines), move


def within_if(text: str) -> tuple[str, Move]:
    """The whole text under ``if True:``."""
    return "if True:\n    pass\n" + textwrap.indent(text, "    "), lambda row, column: (row + 2, column + 4)


def with_tabs(text: str) -> tuple[str, Move]:
    """The text with tabs for the four spaces of an indentation step."""
    depths = [len(re.match(r"(?:    )*", line)[0]) // 4 for line in text.split("\n")]  # type: ignore[index]
    lines = ["\t" * depth + line[depth * 4 :] for depth, line in zip(depths, text.split("\n"), strict=True)]
    return "\n".join(lines), lambda row, column: (row, column - 3 * depths[row - 1])


def one_after_the_other(text: str, *edits: Callable[[str], tuple[str, Move]]) -> tuple[str, Move]:
    """The text after several edits."""
    moves: list[Move] = []
    for edit in edits:
        text, move = edit(text)
        moves.append(move)

    def move_all(row: int, column: int) -> tuple[int, int]:
        for move in moves:
            row, column = move(row, column)
        return row, column

    return text, move_all


def without_async(text: str) -> str:
    """The text with every ``async`` and ``await`` taken out; what was awaited of asyncio is printed."""
    text = re.sub(r"await asyncio\.\w+\(", "print(", text)
    return re.sub(r"\b(?:async|await) ", "", text)


# Aliases ----------------------------------------------------------------------------------------------------------


class _Rename(cst.CSTTransformer):
    """Gives imported names another name, wherever they are used."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self._names = names

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        return updated_node.with_changes(value=self._names.get(original_node.value, original_node.value))

    def visit_Attribute_attr(self, node: cst.Attribute) -> None:
        del node

    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.Attribute:
        return updated_node.with_changes(attr=original_node.attr)

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        return updated_node.with_changes(keyword=original_node.keyword)

    def leave_ImportFrom(self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom) -> cst.ImportFrom:
        return updated_node.with_changes(module=original_node.module)

    def leave_ImportAlias(self, original_node: cst.ImportAlias, updated_node: cst.ImportAlias) -> cst.ImportAlias:
        bound = original_node.asname.name if original_node.asname is not None else original_node.name
        new = self._names.get(bound.value) if isinstance(bound, cst.Name) else None
        if new is None:
            return original_node
        space = cst.SimpleWhitespace(" ")
        asname = cst.AsName(cst.Name(new), whitespace_before_as=space, whitespace_after_as=space)
        return updated_node.with_changes(name=original_node.name, asname=asname)


class _Imported(cst.CSTVisitor):
    """The names that imports bind, in a file where nothing but imports binds them."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.others: set[str] = set()

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return not (isinstance(node.module, cst.Name) and node.module.value == "__future__")

    def visit_ImportAlias(self, node: cst.ImportAlias) -> bool:
        bound = node.asname.name if node.asname is not None else node.name
        if isinstance(bound, cst.Name):
            self.names.add(bound.value)
        elif isinstance(bound, cst.Attribute):
            self.others.add(cst.Module([]).code_for_node(bound).partition(".")[0])
        return False


def imported_names(text: str) -> set[str]:
    """The names bound by ``import x``, ``import x.y as z`` and ``from x import y`` that can be renamed in one file."""
    found = _Imported()
    cst.parse_module(text).visit(found)
    strings = {
        word
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.STRING
        for word in re.findall(r"\w+", token.string)
    }
    # A name in a string may be an annotation, or a part of `__all__`.
    return {name for name in found.names - found.others - strings if not keyword.iskeyword(name)}


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with imported names called otherwise: ``import time`` becomes ``import time as another``."""
    return cst.parse_module(text).visit(_Rename(names)).code
