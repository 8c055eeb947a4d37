"""The command line: commands, options, and what each stands for."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from asyncpitfalls.cli import check, texts, worlds
from asyncpitfalls.config import Options
from asyncpitfalls.config.values import COLORS, CONFIDENCES, FOLLOWED, FORMATS, nearest
from asyncpitfalls.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXIT_CODES = "exit codes: 0 nothing found, 1 findings or unreadable files, 2 wrong usage or an internal error"

_EXIT_CODES_OF_WORLDS = "exit codes: 0 drawn, 1 some files are unreadable, 2 wrong usage or an internal error"


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments; ``run`` among them is the command, a function from them to an exit code.

    Raises:
        SystemExit: the line cannot be read, or asks for help or the version.
    """
    parser = argparse.ArgumentParser(
        prog="asyncpitfalls",
        description="Finds concurrency mistakes in Python programs: coroutines, threads, processes.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"asyncpitfalls {VERSION}")
    shared = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    shared.add_argument("-v", "--verbose", action="store_const", const=True, help="say more on standard error")
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)

    def command(name: str, summary: str, **more: Any) -> argparse.ArgumentParser:  # noqa: ANN401 - as argparse has it
        return commands.add_parser(
            name, help=summary, description=summary, parents=[shared], allow_abbrev=False, **more
        )

    _add_check(command("check", "check files and folders", epilog=_EXIT_CODES))
    summary = "show which worlds run each function: event loop, threads, processes, import, main"
    _add_worlds(command("worlds", summary, epilog=_EXIT_CODES_OF_WORLDS))
    explain = command("explain", "explain a rule")
    explain.add_argument("rule", metavar="CODE|NAME")
    explain.set_defaults(run=texts.explain)
    rules = command("rules", "list all rules")
    rules.add_argument("--output-format", choices=("text", "json"), default="text")
    rules.set_defaults(run=texts.rules)
    demo = command("demo", "run the small programs that show the models and each pitfall")
    demo.add_argument("selection", nargs="?", metavar="CODE|NAME|MODEL")
    demo.add_argument("--output-format", choices=("text", "json", "markdown"), default="text")
    demo.add_argument("--html", type=Path, metavar="FILE", help="write a report there, as one page")
    demo.add_argument("--trace", type=Path, metavar="FILE", help="write the time lines there, for Perfetto")
    demo.add_argument("--color", choices=COLORS, default="auto")
    demo.set_defaults(run=texts.demo)
    arguments, unknown = parser.parse_known_args(argv)
    if unknown:
        options = [f"--{name.replace('_', '-')}" for name in vars(arguments)]
        cure = nearest(unknown[0], options) if arguments.command in {"check", "worlds"} else ""
        commands.choices[arguments.command].error(f"unrecognized arguments: {' '.join(unknown)}{cure}")
    return arguments


def options_of(arguments: argparse.Namespace) -> Options:
    """The typed options of ``check``."""
    typed: dict[str, Any] = {
        name: tuple(cast("list[object]", value)) if isinstance(value, list) else value
        for name, value in vars(arguments).items()
        if name in Options.__dataclass_fields__
    }
    return Options(**typed)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="files and folders (default: .), or - for standard input",
    )
    parser.add_argument("--stdin-filename", metavar="FILE", help="the name under which standard input is checked")
    _add_selection(parser)
    _add_output(parser)
    _add_project(parser)
    parser.set_defaults(run=_check)


def _add_worlds(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: .)")
    parser.add_argument(
        "--function",
        metavar="NAME",
        help="show the functions of this name alone, and each way to them step by step; the name may have that of its "
        "class or module before it",
    )
    group = parser.add_argument_group("output")
    group.add_argument(
        "--output-format",
        choices=worlds.FORMATS,
        default="text",
        help="text for people, json for programs, html for a page that needs no network (default: text)",
    )
    group.add_argument("--output-file", metavar="FILE", type=Path, help="write there, not to standard output")
    group.add_argument("--color", choices=COLORS, default="auto", help="(default: auto, on a terminal)")
    _add_project(parser)
    parser.set_defaults(run=_worlds)


def _worlds(arguments: argparse.Namespace) -> int:
    # How the map is shown is typed alone: what a project's file says is about its checks.
    shown_otherwise = replace(options_of(arguments), output_format=None, output_file=None, color=None)
    return worlds.run(arguments, shown_otherwise)


def _check(arguments: argparse.Namespace) -> int:
    return check.run(arguments, options_of(arguments))


def _add_selection(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is looked for (codes, prefixes, names, ALL)")
    for name, summary in (
        ("select", "rules to look for (default: ALL)"),
        ("ignore", "rules not to look for"),
        ("extend-select", "more rules to look for"),
        ("extend-ignore", "more rules not to look for"),
    ):
        group.add_argument(f"--{name}", action="extend", type=_listed, metavar="CODES", help=summary)
    group.add_argument(
        "--per-file-ignores",
        action="extend",
        type=_ignores,
        metavar="GLOB:CODES",
        help="rules not to look for in some files",
    )
    group.add_argument(
        "--min-confidence", choices=CONFIDENCES, help="the least sure findings that are shown (default: probable)"
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("output")
    group.add_argument("--output-format", choices=FORMATS, help="(default: full)")
    group.add_argument("--output-file", metavar="FILE", help="write there, not to standard output")
    group.add_argument("--color", choices=COLORS, help="(default: auto, on a terminal)")
    for names, summary in (
        (("--statistics",), "show how often each rule was broken, and no findings"),
        (("--exit-zero",), "exit with 0 even when there are findings"),
        (("-q", "--quiet"), "show findings and nothing else"),
    ):
        group.add_argument(*names, action="store_const", const=True, help=summary)


def _add_project(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("the project")
    source = group.add_mutually_exclusive_group()
    source.add_argument("--config", type=Path, metavar="FILE", help="a TOML file to read in place of pyproject.toml")
    source.add_argument("--isolated", action="store_const", const=True, help="read no configuration file")
    group.add_argument(
        "--target-version",
        metavar="pyXYZ",
        help="the oldest Python the project runs on, like py310 (default: what `requires-python` says)",
    )
    group.add_argument(
        "--python",
        metavar="ENV",
        help="the interpreter, or the folder of the environment, whose packages the project imports "
        "(default: the active one, .venv or venv)",
    )
    group.add_argument(
        "--follow",
        choices=FOLLOWED,
        help="how far calls are followed: through the project, or through the sources of installed libraries too "
        "(default: project)",
    )
    group.add_argument("--exclude", action="extend", type=_listed, metavar="GLOBS", help="files and folders to skip")
    group.add_argument("--extend-exclude", action="extend", type=_listed, metavar="GLOBS", help="more of them")
    group.add_argument(
        "--respect-gitignore",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="skip what git ignores (default: yes)",
    )
    group.add_argument("--cache-dir", metavar="DIR", help="where results are kept between runs")
    group.add_argument("--no-cache", action="store_const", const=True, help="neither read nor write kept results")
    group.add_argument("--jobs", type=int, metavar="N", help="how many processes work (default: 0, by itself)")


def _listed(text: str) -> list[str]:
    """The words of a list separated by commas or blanks."""
    return [word for word in re.split(r"[,\s]+", text) if word]


def _ignores(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """``GLOB:CODE,CODE,GLOB:CODE`` as pairs of a glob and its codes."""
    found: dict[str, tuple[str, ...]] = {}
    glob = ""
    for word in _listed(text):
        before, colon, code = word.rpartition(":")
        glob = before if colon else glob
        if not glob or not code:
            message = f"`{word}` is not of the form GLOB:CODE, like tests/*:APF201"
            raise argparse.ArgumentTypeError(message)
        found[glob] = (*found.get(glob, ()), code)
    return list(found.items())
