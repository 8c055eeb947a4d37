"""Text in pieces that know their style, for terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Piece = tuple[str, str]
    """A text and its style: one that rich knows, or nothing."""


def colored(pieces: Iterable[Piece]) -> str:
    """The pieces as text with the codes that colour a terminal."""
    from io import StringIO  # noqa: PLC0415 - rich is loaded for a terminal alone

    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    output = StringIO()
    console = Console(file=output, force_terminal=True, color_system="standard", legacy_windows=False, no_color=False)
    console.print(Text.assemble(*pieces, end=""), soft_wrap=True, end="")
    return output.getvalue()
