"""The command ``asyncpitfalls``: what was typed in, text and an exit code out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.cli.rim import Rim

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    0: nothing found. 1: findings, or a file that cannot be read or parsed. 2: wrong usage or configuration, or an
    internal error. 130: interrupted.

    Raises:
        SystemExit: from argparse, after ``--help``, ``--version`` or a line that it cannot read (code 2).
    """
    rim = Rim()
    with rim:
        from asyncpitfalls.cli.arguments import parse  # noqa: PLC0415 - Ctrl-C may come while it is imported

        arguments = parse(argv)
        rim.verbose = bool(arguments.verbose)
        rim.status = arguments.run(arguments)
    return rim.status
