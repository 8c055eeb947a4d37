"""Lays out text in columns, and puts colour on it where that is wanted."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

NARROWEST, WIDEST = 60, 120
GAP = "  "


def page_width() -> int:
    """The width to lay out for: the terminal's within reason, or 100 columns."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((100, 24)).columns))


def row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One row of a table; cells that are too long go on below themselves."""
    wrapped = [
        textwrap.wrap(cell, max(width, 1), break_on_hyphens=False) or [""]
        for cell, width in zip(cells, widths, strict=True)
    ]
    height = max(map(len, wrapped))
    columns = [
        [line.ljust(width) for line in [*lines, *[""] * (height - len(lines))]]
        for lines, width in zip(wrapped, widths, strict=True)
    ]
    return "".join(f"{GAP.join(line).rstrip()}\n" for line in zip(*columns, strict=True))


def share(total: int, fixed: Sequence[int], shares: int) -> int:
    """The width of each of ``shares`` equal columns beside columns of ``fixed`` widths."""
    gaps = len(GAP) * (len(fixed) + shares - 1)
    return (total - sum(fixed) - gaps) // shares


def writer(output: TextIO, *, color: bool) -> Callable[[str], None]:
    """A function that writes text to ``output`` at once, so that what was observed shows as it is observed."""
    if not color:

        def write(text: str) -> None:
            output.write(text)
            output.flush()

        return write

    from rich.console import Console  # noqa: PLC0415 - plain output does not need it
    from rich.text import Text  # noqa: PLC0415 - as above

    console = Console(file=output, force_terminal=True, color_system="standard", highlight=False, soft_wrap=True)

    def write_in_color(text: str) -> None:
        painted = Text(text)
        painted.highlight_regex(r"\b(?<!not )observed\b(?=$|\n|\.)", "green")
        painted.highlight_regex(r"\bnot observed\b", "bold red")
        painted.highlight_regex(r"\bAPF\d{3}\b", "bold")
        painted.highlight_regex(r"(?m)^\$ .*$", "cyan")
        console.print(painted, end="")
        output.flush()

    return write_in_color
