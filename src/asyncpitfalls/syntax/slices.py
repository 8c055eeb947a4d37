"""Cuts the text that libcst is to read out of a file: whole statements, as few as hold the functions asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.index.model import ModuleIndex


class Slice(NamedTuple):
    """Rows of a file, both ends included, and the scope they are written in."""

    first_row: int
    last_row: int
    scope: int


def slices_for(index: ModuleIndex, wanted: Iterable[int]) -> list[Slice]:
    """The fewest slices that hold the scopes wanted, in the order of the file."""
    found = {each for number in wanted for each in _slices_of(index, number)}
    kept: list[Slice] = []
    for each in sorted(found, key=lambda each: (each.first_row, -each.last_row)):
        if not kept or each.last_row > kept[-1].last_row:
            kept.append(each)
    return kept


def _slices_of(index: ModuleIndex, number: int) -> list[Slice]:
    scope = index.scopes[number]
    if scope.kind == model.MODULE:
        return [Slice(first, last, model.MODULE_SCOPE) for first, last in index.statements]
    row = scope.row
    while scope.kind == model.LAMBDA:
        # A lambda is a part of a statement of the scope around it.
        scope = index.scopes[scope.parent]
    if scope.kind != model.MODULE:
        return [Slice(scope.first_row, scope.end_row, scope.parent)]
    around = [each for each in index.scopes if each.parent == model.MODULE_SCOPE and each.kind != model.LAMBDA]
    statements = [*index.statements, *((each.first_row, each.end_row) for each in around)]
    return [Slice(first, last, model.MODULE_SCOPE) for first, last in statements if first <= row <= last]


def cut(lines: list[str], piece: Slice) -> tuple[str, int]:
    """The slice as a module of its own, and what to add to its rows to get rows of the file."""
    rows = lines[piece.first_row - 1 : piece.last_row]
    text = "\n".join(rows) + "\n"
    if rows[0][:1].isspace():
        return "if 1:\n" + text, piece.first_row - 2
    return text, piece.first_row - 1
