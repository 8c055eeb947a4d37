"""``asyncpitfalls check``."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls.cli.output import to_file, to_stdout, wants_color
from asyncpitfalls.cli.rim import tell
from asyncpitfalls.config import Config, Display, Options, load_config, load_display
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from asyncpitfalls.findings import Report

_UNNAMED = "stdin.py"
_STATISTICS = ("full", "concise", "json")
_WORKSPACES = {"github": "GITHUB_WORKSPACE", "gitlab": "CI_PROJECT_DIR"}
"""Formats whose paths are relative to the repository, and the variable in which their service says where it lies."""


def run(arguments: argparse.Namespace, options: Options) -> int:
    """Check, show the outcome, and return the exit code.

    Raises:
        UsageError: a path, an option or a configuration is wrong, or the output cannot be written.
        OSError: standard output cannot be written.
    """
    from asyncpitfalls import pipeline  # noqa: PLC0415 - the other commands do without it
    from asyncpitfalls.sources.discover import find_root  # noqa: PLC0415

    display = load_display(find_root(Path.cwd()), options, pipeline.known_rules)
    if display.statistics and display.output_format not in _STATISTICS:
        message = f"`--statistics` cannot be shown as {display.output_format}; choose from {', '.join(_STATISTICS)}"
        raise UsageError(message)
    stdin = _standard_input(arguments)
    paths = [] if stdin is not None else [Path(path) for path in arguments.paths]
    with _progress(display) as progress:
        report = pipeline.check(paths, _config_for(options, display), stdin=stdin, progress=progress)
    _show(report, display)
    return 1 if report.findings and not display.exit_zero else 0


def _config_for(options: Options, display: Display) -> Callable[[Path], Config]:
    """From a project root to its settings, each read once."""
    from asyncpitfalls.rules import known_rules  # noqa: PLC0415 - as in `run`
    from asyncpitfalls.sources.environment import find_environment  # noqa: PLC0415

    @cache
    def config_for(root: Path) -> Config:
        config = load_config(root, options, known_rules)
        if display.verbose:
            oldest = ".".join(map(str, config.target_version))
            tell(f"asyncpitfalls: project {root}: Python {oldest} or newer, select {', '.join(config.select)}")
            packages = find_environment(root, config.python).folders
            tell(f"asyncpitfalls: project {root}: installed packages from {', '.join(packages) or 'nowhere'}")
        return config

    return config_for


def _standard_input(arguments: argparse.Namespace) -> tuple[Path, bytes] | None:
    """The text to check in place of a file and the name it goes by, if ``-`` was typed."""
    if "-" not in arguments.paths:
        if arguments.stdin_filename is not None:
            message = "`--stdin-filename` names standard input, which is not asked for; add `-` as the only path"
            raise UsageError(message)
        return None
    if len(arguments.paths) > 1:
        message = "`-` stands for standard input and cannot be checked together with other paths; run twice"
        raise UsageError(message)
    return Path(arguments.stdin_filename or _UNNAMED), sys.stdin.buffer.read()


def _progress(display: Display) -> contextlib.AbstractContextManager[Callable[[int, int], None] | None]:
    """A progress bar where a person watches, otherwise nothing."""
    if display.output_format != "full" or display.quiet or not sys.stderr.isatty():
        return contextlib.nullcontext()
    from asyncpitfalls.cli.progress import Bar  # noqa: PLC0415 - only a terminal needs it

    return Bar()


def _show(report: Report, display: Display) -> None:
    """Write the report where it is wanted, and a summary for people to standard error."""
    text = _statistics(report, display) if display.statistics else _rendered(report, display)
    if display.output_file is not None:
        to_file(text, display.output_file)
    else:
        to_stdout(text)
    if display.output_format in {"full", "concise"} and not display.quiet:
        tell(_summary(report))


def _rendered(report: Report, display: Display) -> str:
    """The report in its format."""
    from asyncpitfalls.report import View, render  # noqa: PLC0415 - statistics do without it

    to_terminal = display.output_file is None and wants_color(display.color, sys.stdout)
    color = display.color == "always" or to_terminal
    return render(display.output_format, report, View(_base(display.output_format), color))


def _base(output_format: str) -> Path:
    """The folder that shown paths are relative to: the current one, or the whole repository where a service asks so."""
    here = Path.cwd()
    workspace = os.environ.get(_WORKSPACES.get(output_format, ""), "")
    return Path(workspace) if workspace and here.is_relative_to(workspace) else here


def _statistics(report: Report, display: Display) -> str:
    """How often each rule was broken, the most frequent first."""
    counts = Counter((finding.code, finding.name) for finding in report.findings)
    rows = sorted(((-count, code, name) for (code, name), count in counts.items()))
    if display.output_format == "json":
        return (
            json.dumps([{"code": code, "name": name, "count": -count} for count, code, name in rows], indent=2) + "\n"
        )
    width = max((len(str(-count)) for count, _, _ in rows), default=0)
    return "".join(f"{-count:>{width}}  {code}  {name}\n" for count, code, name in rows)


def _summary(report: Report) -> str:
    """What was found where, in one line."""
    checked = _counted(len(report.checked), "file")
    if not report.checked:
        return "no Python files to check"
    if not report.findings:
        return f"no findings in {checked}"
    found = _counted(len(report.findings), "finding")
    return f"{found} in {len({finding.path for finding in report.findings})} of {checked}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
