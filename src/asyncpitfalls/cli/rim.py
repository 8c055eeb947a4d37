"""The rim of the program: whatever goes wrong inside becomes one line and an exit code here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from asyncpitfalls.cli.output import finish, silence
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from types import TracebackType

USAGE = 2
INTERRUPTED = 130
_ISSUES = "https://github.com/asyncpitfalls/asyncpitfalls/issues"


class Rim:
    """A context that turns exceptions into ``status``; only what argparse raises passes through it."""

    def __init__(self) -> None:
        self.status = 0
        self.verbose = False

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        """Tell standard error what happened, in one line, and keep the exception inside."""
        if isinstance(error, BrokenPipeError):  # the reader (`| head`) has seen enough: no error
            silence(sys.stdout)
            return True
        if _is_interrupt(error):
            self.status = INTERRUPTED
            silence(sys.stdout)  # half a report is of no use
            return True
        if isinstance(error, Exception):
            self.status = USAGE
            tell(f"asyncpitfalls: {self._explained(error)}")
        failure = finish(sys.stdout)
        if failure is not None and self.status != USAGE:
            self.status = USAGE
            tell(f"asyncpitfalls: {_system_error(failure)}")
        return isinstance(error, Exception)

    def _explained(self, error: Exception) -> str:
        """The line for an error."""
        if isinstance(error, UsageError):
            return str(error).replace("\n", "\\n")  # a path may hold one, the message is a line all the same
        if self.verbose:
            import traceback  # noqa: PLC0415 - only this rare line needs it

            tell("".join(traceback.format_exception(error)).rstrip("\n"))
        if isinstance(error, OSError):
            return _system_error(error)
        told = f"{type(error).__name__}: {error}".splitlines()[0]
        more = "" if self.verbose else " with what `-v` adds"
        return f"internal error ({told}); please report it{more} at {_ISSUES}"


def tell(line: str) -> None:
    """Write a line to standard error; when even that is closed, nobody is there to be told."""
    try:  # standard error writes characters that its encoding lacks as escapes
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def _is_interrupt(error: BaseException | None) -> bool:
    """Whether Ctrl-C is behind an exception: up to 3.11, Python wraps one that arrives while it makes a class."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__
    return error is not None


def _system_error(error: OSError) -> str:
    """What the operating system refused, and for which file."""
    place = f"`{error.filename}`: " if error.filename else ""
    return f"{place}{error.strerror or error}"
