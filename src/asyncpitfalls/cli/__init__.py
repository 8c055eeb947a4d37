"""The command ``asyncpitfalls``: what was typed in, text and an exit code out."""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

from asyncpitfalls.cli.output import finish
from asyncpitfalls.cli.rim import Rim

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["command", "main"]


def command() -> NoReturn:
    """Run the command as the whole purpose of this process, and end the process.

    Raises:
        SystemExit: with the exit code, where the process may not end at once.
    """
    gc.disable()  # what a run makes lives to its end
    status = main()
    if threading.active_count() > 1 or sys.gettrace() is not None or sys.getprofile() is not None:
        sys.exit(status)  # somebody else is still at work, or watches
    # To take millions of objects apart before they vanish with the process would be a tenth of a run.
    # multiprocessing ends its processes in the same way.
    atexit._run_exitfuncs()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    for stream in (sys.stdout, sys.stderr):
        finish(stream)
    os._exit(status)


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
