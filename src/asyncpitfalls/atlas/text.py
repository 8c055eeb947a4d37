"""The map for people at a terminal: file by file, each function with its worlds and the ways that lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.knowledge.worlds import World
from asyncpitfalls.report.excerpt import printable
from asyncpitfalls.report.pieces import colored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asyncpitfalls.atlas.model import Atlas, Entry
    from asyncpitfalls.report import View
    from asyncpitfalls.report.pieces import Piece

IN_FULL = 3
"""Up to so many functions are shown with every step of the ways to them."""
STYLES = {
    World.LOOP: "bold cyan",
    World.THREAD: "bold yellow",
    World.PROCESS: "bold magenta",
    World.IMPORT: "bold blue",
    World.MAIN: "bold green",
}
UNKNOWN = "nobody known"
"""What stands in place of worlds where nothing says who runs a function."""
LONGEST = 6
"""A way of more names than this is shown without its middle."""


def render(atlas: Atlas, view: View) -> str:
    """A block for each file; a few functions alone are shown step by step."""
    entries = list(atlas.shown())
    in_full = len(entries) <= IN_FULL
    pieces: list[Piece] = []
    path: Path | None = None
    for entry in entries:
        if entry.path != path:
            pieces.append((f"{printable(view.shown(entry.path))}\n", "bold"))
            path = entry.path
        pieces += _head(entry)
        pieces += _steps(atlas, entry, view) if in_full else _ways(atlas, entry)
        pieces += _blocked(entry)
    return colored(pieces) if view.color else "".join(text for text, _ in pieces)


def _head(entry: Entry) -> Iterator[Piece]:
    yield f"  {entry.row:>5}  ", "dim"
    yield f"{printable(entry.name)}  ", ""
    for number, leg in enumerate(entry.legs):
        yield (", " if number else ""), ""
        yield leg.world.value, STYLES[leg.world]
    if not entry.legs:
        yield UNKNOWN, "dim"
    elif not entry.complete:
        yield " or elsewhere", "dim"
    yield "\n", ""


def _ways(atlas: Atlas, entry: Entry) -> Iterator[Piece]:
    """The ways in one line each, where they are longer than the function itself."""
    for leg in entry.legs:
        names = atlas.names_on(entry, leg.world)
        if len(names) > 1:
            shown = [*names[: LONGEST - 2], "…", *names[-2:]] if len(names) > LONGEST else names
            yield f"         {leg.world.value}: ", "dim"
            yield f"{printable(' → '.join(shown))}\n", ""


def _steps(atlas: Atlas, entry: Entry, view: View) -> Iterator[Piece]:
    for leg in entry.legs:
        yield f"         {leg.world.value}\n", STYLES[leg.world]
        for number, step in enumerate(atlas.way(entry, leg.world), start=1):
            yield f"         {number:>3}. ", "dim"
            yield f"{printable(view.shown(step.path))}:{step.span.row}", "bold"
            yield f": {printable(step.message)}\n", ""


def _blocked(entry: Entry) -> Iterator[Piece]:
    for blocked in entry.blocked:
        yield "         blocks ", "red"
        chain = f" ({blocked.chain})" if blocked.chain else ""
        yield f"in row {blocked.step.span.row}: {printable(blocked.name)}{printable(chain)}\n", ""
