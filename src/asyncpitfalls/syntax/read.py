"""Reads functions with libcst: slices of a file in, `FunctionFacts` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from asyncpitfalls.project.values import Function
from asyncpitfalls.syntax.facts import FunctionFacts, Reading
from asyncpitfalls.syntax.flow import follow
from asyncpitfalls.syntax.found import Found, Frame
from asyncpitfalls.syntax.places import Known, Places
from asyncpitfalls.syntax.reads import reads_in
from asyncpitfalls.syntax.rounds import loops_of
from asyncpitfalls.syntax.slices import cut, slices_for
from asyncpitfalls.syntax.taken import taken_in
from asyncpitfalls.syntax.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.index.module import ModuleIndex


def read(file: str, text: str, index: ModuleIndex, wanted: Iterable[int]) -> Reading:
    """What some scopes of a file, given by their numbers, are about, in the order of the file.

    Raises:
        RecursionError: the code is nested deeper than the stack has room for.
    """
    lines = text.split("\n")
    numbers = sorted(set(wanted))
    known = Known.of(index)
    found: dict[int, Found] = {}
    problems: list[tuple[int, str]] = []
    for piece in slices_for(index, numbers):
        source, shift = cut(lines, piece)
        try:
            places = Places(source, shift)
        except cst.ParserSyntaxError as error:
            problems.append((piece.first_row, f"libcst cannot parse this: {error.message}"))
            continue
        except cst.CSTLogicError:  # for strings side by side of which one is a template
            problems.append((piece.first_row, "libcst cannot parse this"))
            continue
        scope = known.scopes[piece.scope]
        visitor = Visitor(places, known, found, Frame(piece.scope, scope.is_async, scope.is_async))
        visitor.visit(places.module)
    return Reading(tuple(_facts(file, index, number, found.get(number)) for number in numbers), tuple(problems))


def _facts(file: str, index: ModuleIndex, number: int, found: Found | None) -> FunctionFacts:
    function, scope = Function(file, number), index.scopes[number]
    if found is None:
        return FunctionFacts(function, scope)
    kept = follow(found.events, found.kept, found.captured)
    return FunctionFacts(
        function,
        scope,
        tuple(found.calls),
        tuple(found.paths),
        kept,
        tuple(found.refused),
        found.header,
        tuple(found.returned),
        tuple(found.withs),
        taken_in(found.events, found.calls) if scope.is_async else (),
        loops_of(found.loops, found.events, found.calls),
        reads_in(found.events, found.calls),
        frozenset(name for name, only in found.collections.items() if only),
        frozenset(name for name in found.collections if "." in name),
        tuple(found.suppressing),
    )
