"""Draws a time line with characters: for the terminal and for pages of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.demos.timeline import BEATS, RUNS, STANDS_STILL, WAITS

if TYPE_CHECKING:
    from asyncpitfalls.demos.timeline import Row, TimeLine

SIGNS = {BEATS: "·", WAITS: "─", RUNS: "█", STANDS_STILL: "▒"}
PLAIN_SIGNS = {BEATS: ".", WAITS: "-", RUNS: "#", STANDS_STILL: "x"}
LEGEND = (RUNS, WAITS, STANDS_STILL, BEATS)
WIDEST_LABEL = 24


def draw(line: TimeLine, width: int, *, plain: bool = False) -> list[str]:
    """The rows below an axis in milliseconds, and what the signs mean; each at most ``width`` characters long."""
    signs = PLAIN_SIGNS if plain else SIGNS
    label = min(WIDEST_LABEL, max(len(row.label) for row in line.rows))
    room = max(width - label - 2, 10)
    end = f"{line.duration_ms:.0f} ms"
    lines = [f"{'':{label}}  0{end:>{room - 1}}"]
    lines += [
        f"{row.label[:label]:{label}}  {_strip(row, line.duration_ms, room, signs)}".rstrip() for row in line.rows
    ]
    used = {mark.kind for row in line.rows for mark in row.marks}
    legend = "   ".join(f"{signs[kind]} {kind}" for kind in LEGEND if kind in used)
    return [*lines, f"{'':{label}}  {legend}"]


def _strip(row: Row, duration_ms: float, room: int, signs: dict[str, str]) -> str:
    """One row: each mark takes the characters of its time, and one at least; later marks lie above earlier ones."""
    cells = [" "] * room
    scale = room / duration_ms if duration_ms else 0.0
    for mark in row.marks:
        first = min(int(mark.begin * scale), room - 1)
        last = max(first + 1, min(int(mark.end * scale), room))
        cells[first:last] = signs[mark.kind] * (last - first)
    return "".join(cells)


def encodes(encoding: str | None) -> bool:
    """Whether text of this encoding has the signs; without one (text in memory), it has."""
    try:
        "".join(SIGNS.values()).encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
