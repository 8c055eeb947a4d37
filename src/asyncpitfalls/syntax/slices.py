"""Cuts the text that libcst is to read out of a file: whole statements, as few as hold the functions asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.index import model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.index.module import ModuleIndex


class Slice(NamedTuple):
    """Rows of a file, both ends included, the scope they are written in, and whether a decorator comes first."""

    first_row: int
    last_row: int
    scope: int
    decorated: bool = False


def slices_for(index: ModuleIndex, wanted: Iterable[int]) -> list[Slice]:
    """The fewest slices that hold the scopes wanted, in the order of the file."""
    found = {each for number in wanted for each in _slices_of(index, number)}
    kept: list[Slice] = []
    for each in sorted(found, key=lambda each: (each.first_row, -each.last_row)):
        if not kept or each.first_row > kept[-1].last_row:
            kept.append(each)
        elif each.last_row > kept[-1].last_row:
            # Two statements share a row: `first(\n); second(\n)`.
            kept[-1] = kept[-1]._replace(last_row=each.last_row)
    decorated = {scope.first_row for scope in index.scopes if scope.decorators}
    return [each._replace(decorated=each.first_row in decorated) for each in kept]


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
    statements = (*index.statements, *_definitions(index))
    return [Slice(first, last, model.MODULE_SCOPE) for first, last in statements if first <= row <= last]


def _definitions(index: ModuleIndex) -> list[tuple[int, int]]:
    """First and last row of each function and class in the module's body, decorators included."""
    return [
        (each.first_row, each.end_row)
        for each in index.scopes
        if each.parent == model.MODULE_SCOPE and each.kind != model.LAMBDA
    ]


def cut(lines: list[str], piece: Slice) -> tuple[str, int]:
    """The slice as a module of its own, and what to add to its rows to get rows of the file."""
    first_row = piece.first_row
    while piece.decorated and first_row > 1 and not lines[first_row - 1].lstrip().startswith("@"):
        # `ast` tells where the decorator's expression begins; in parentheses it may do so below the `@`.
        first_row -= 1
    rows = lines[first_row - 1 : piece.last_row]
    rows[0] = rows[0].lstrip("\f")
    text = "\n".join(rows) + "\n"
    if rows[0][:1].isspace():
        return "if 1:\n" + text, first_row - 2
    return text, first_row - 1
