"""Where text goes: standard output or a file, with or without colour."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO


def to_stdout(text: str) -> None:
    """Write to standard output; a reader that has gone away is no error.

    Raises:
        OSError: the text cannot be written, for example because a disk is full.
    """
    stream = sys.stdout
    forgive(stream)
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        silence(stream)


def forgive(stream: TextIO) -> None:
    """Let a stream write characters that its encoding lacks as escapes, rather than end the program."""
    reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
    if reconfigure is not None:  # a stream in memory has no encoding
        reconfigure(errors="backslashreplace")


def to_file(text: str, path: Path) -> None:
    """Write a file whole or not at all: into a file beside it, which then takes its place.

    Raises:
        UsageError: the file cannot be written.
    """
    data = text.encode(errors="backslashreplace")
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():  # a device or a pipe is written to, not replaced
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        message = f"`--output-file`: `{path}` cannot be written ({error.strerror}); nothing was left there by this run"
        raise UsageError(message) from error


def _replace(target: Path, data: bytes) -> None:
    """Put the data in the file's place, keeping the permissions of one that is there."""
    draft = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour: as chosen; by itself on a terminal, unless the environment says otherwise."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def finish(stream: TextIO | None) -> OSError | None:
    """Flush what is left, now rather than when the interpreter ends and can only complain; the error, if any."""
    try:
        if stream is not None and not stream.closed:
            stream.flush()
    except OSError as error:
        silence(stream)
        return None if isinstance(error, BrokenPipeError) else error
    return None


def silence(stream: TextIO | None) -> None:
    """Let whatever is still to be written to a stream go nowhere."""
    if stream is None:
        return
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):  # a stream that lives in memory has none
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
