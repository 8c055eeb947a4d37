"""Source lines as a terminal shows them, with a span underlined."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asyncpitfalls.findings import Span

_TAB = 4
_CONTEXT = 2
_LONGEST_SPAN = 6
_WIDEST = 200
_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F
_BIDIRECTIONAL = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def excerpt(lines: list[str], span: Span) -> Iterator[tuple[str, str]]:
    """The lines around a span and the carets below it, as pairs of a left margin and a text.

    Carets have the margin that lines without a number have. Nothing is yielded when the lines do not hold the span.
    """
    if span.row > len(lines):
        return
    last = max(span.row, min(span.end_row - (span.end_column == 1 and span.end_row > span.row), len(lines)))
    shown = min(last, span.row + _LONGEST_SPAN - 1)
    first = max(1, span.row - _CONTEXT)
    width = len(str(shown))
    for row in range(first, shown + 1):
        line = lines[row - 1]
        if row == first and row < span.row and not line.strip():
            continue
        yield f"{row:>{width}} |", _clipped(printable(line))
        if row >= span.row:
            start = span.column if row == span.row else 1 + len(line) - len(line.lstrip())
            end = span.end_column if row == span.end_row else 1 + len(line)
            yield f"{' ':>{width}} |", _clipped(_carets(line, start, end))
    if last > shown:
        yield f"{'…':>{width}} |", ""


def printable(text: str) -> str:
    """The text with tabs as blanks and without characters that steer a terminal."""
    if text.isascii() and text.isprintable():  # nearly all of it
        return text
    cells: list[str] = []
    column = 0
    for character in text:
        cell = _cell(character, column)
        cells.append(cell)
        column += _width(cell)
    return "".join(cells)


def _carets(line: str, start: int, end: int) -> str:
    """Carets below the characters from one 1-based column up to, not including, another; at least one."""
    before = _width(printable(line[: start - 1]))
    below = _width(printable(line[: end - 1])) - before
    return " " * before + "^" * max(1, below)


def _cell(character: str, column: int) -> str:
    """What stands for a character at a 0-based column of the terminal."""
    if character == "\t":
        return " " * (_TAB - column % _TAB)
    if unicodedata.category(character) == "Cc":
        code = ord(character)
        picture = _CONTROL_PICTURES + (0x21 if code == _DELETE else code)
        return chr(picture) if code <= _DELETE else "\ufffd"
    return "\ufffd" if character in _BIDIRECTIONAL or unicodedata.category(character) == "Cs" else character


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _clipped(text: str) -> str:
    """The text, cut where it is so long that it would bury the rest."""
    return re.sub(r"\s+$", "", text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…")
