"""``asyncpitfalls worlds``."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.cli.output import to_file, to_stdout, wants_color
from asyncpitfalls.cli.rim import tell
from asyncpitfalls.config import load_config
from asyncpitfalls.config.values import nearest
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from asyncpitfalls.atlas import Atlas
    from asyncpitfalls.config import Config, Options

FORMATS = ("text", "json", "html")


def run(arguments: argparse.Namespace, options: Options) -> int:
    """Draw the map of the projects that the paths are in and show it; 1 when a file could not be read, else 0.

    Raises:
        UsageError: a path, an option or a configuration is wrong, there is no function of the name that was asked for,
            or the output cannot be written.
        OSError: standard output cannot be written.
    """
    from asyncpitfalls import pipeline  # noqa: PLC0415 - the other commands do without them
    from asyncpitfalls.atlas import joined, render  # noqa: PLC0415
    from asyncpitfalls.report import View  # noqa: PLC0415

    @cache
    def config_for(root: Path) -> Config:
        return load_config(root, options, pipeline.known_rules)

    with _progress() as progress:
        drawn = pipeline.draw_atlas([Path(path) for path in arguments.paths], config_for, progress)
    atlas = joined(drawn)
    for path, reason in atlas.unread:
        tell(f"asyncpitfalls: `{path}` could not be read, so nothing in it is shown: {reason}")
    if not any(True for _ in atlas.listed()):
        tell("no Python files to look at")
    if arguments.function is not None:
        atlas = _of_function(atlas, arguments.function)
    color = arguments.color == "always" or (arguments.output_file is None and wants_color(arguments.color, sys.stdout))
    text = render(arguments.output_format, atlas, View(_base(atlas), color))
    if arguments.output_file is not None:
        to_file(text, arguments.output_file)
    else:
        to_stdout(text)
    return 1 if atlas.unread else 0


def _base(atlas: Atlas) -> Path:
    """The folder that shown paths are relative to: the current one, or that of all files where they lie elsewhere."""
    here, files = Path.cwd(), {entry.path for entry in atlas.listed()}
    if not files or any(file.is_relative_to(here) for file in files):
        return here
    return Path(os.path.commonpath([file.parent for file in files]))


def _of_function(atlas: Atlas, wanted: str) -> Atlas:
    """The map with the functions of a name alone.

    Raises:
        UsageError: there is none.
    """
    name = wanted.removesuffix("()")
    if not any(entry.is_called(name) for entry in atlas.listed()):
        names = [word for entry in atlas.listed() for word in (entry.name, entry.name.rpartition(".")[2])]
        cure = nearest(name, dict.fromkeys(names)) or "; name a function as `name`, `Class.name` or `module.name`"
        message = f"`--function`: there is no function `{wanted}` in these files{cure}"
        raise UsageError(message)
    return replace(
        atlas,
        entries=tuple(replace(each, listed=each.listed and each.is_called(name)) for each in atlas.entries),
    )


def _progress() -> contextlib.AbstractContextManager[Callable[[int, int], None] | None]:
    """A progress bar where a person watches, otherwise nothing."""
    if not sys.stderr.isatty():
        return contextlib.nullcontext()
    from asyncpitfalls.cli.progress import Bar  # noqa: PLC0415 - only a terminal needs it

    return Bar()
