"""The commands that only tell: ``explain``, ``rules`` and ``demo``."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from asyncpitfalls.cli.output import forgive, to_stdout, wants_color
from asyncpitfalls.config import Config, Options, load_config
from asyncpitfalls.config.values import nearest
from asyncpitfalls.findings import UsageError
from asyncpitfalls.rules import all_rules, find_rule

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from asyncpitfalls.findings import Finding


def explain(arguments: argparse.Namespace) -> int:
    """Print the page of a rule.

    Raises:
        UsageError: there is no such rule.
    """
    from asyncpitfalls.report.page import rule_text  # noqa: PLC0415 - only this command needs it

    rule = find_rule(arguments.rule)
    if rule is None:
        wanted = arguments.rule.strip()
        cure = nearest(wanted.upper(), [each.code for each in all_rules()])
        cure = cure or nearest(wanted.lower(), [each.name for each in all_rules()])
        message = f"there is no rule `{wanted}`{cure or '; `asyncpitfalls rules` lists all codes and names'}"
        raise UsageError(message)
    to_stdout(rule_text(rule, None))
    return 0


def rules(arguments: argparse.Namespace) -> int:
    """Print a table of all rules."""
    found = all_rules()
    if arguments.output_format == "json":
        listed = [
            {
                "code": rule.code,
                "name": rule.name,
                "summary": rule.summary,
                "confidence": rule.confidence.label,
                "since": rule.since,
                "demo": rule.demo,
                "url": rule.url,
            }
            for rule in found
        ]
        to_stdout(json.dumps(listed, indent=2) + "\n")
    else:
        width = max(len(rule.name) for rule in found)
        to_stdout("".join(f"{rule.code}  {rule.name:<{width}}  {rule.summary}\n" for rule in found))
    return 0


def demo(arguments: argparse.Namespace) -> int:
    """Run demos and print what they were observed to do.

    Raises:
        UsageError: there is no such demo, or this Python cannot be observed.
        OSError: a process cannot be started, or standard output cannot be written.
    """
    from asyncpitfalls import demos  # noqa: PLC0415 - only this command runs programs
    from asyncpitfalls.demos.launch import RecorderMissingError  # noqa: PLC0415

    forgive(sys.stdout)
    show = demos.Show(
        output=sys.stdout,
        color=wants_color(arguments.color, sys.stdout),
        output_format=arguments.output_format,
        html=arguments.html,
        trace=arguments.trace,
    )
    try:
        return demos.run(arguments.selection, show, checker=findings_in, progress=_tell_progress)
    except RecorderMissingError as error:
        raise UsageError(str(error)) from error


def findings_in(scripts: Sequence[Path]) -> Sequence[Finding]:
    """The findings in the scripts of demos, whatever the project around them is configured to; not what a demo is."""
    from asyncpitfalls import pipeline  # noqa: PLC0415 - as above

    folders = {script.parent for script in scripts}

    def config_for(root: Path) -> Config:
        return load_config(root, Options(isolated=root not in folders, no_cache=True), pipeline.known_rules)

    return pipeline.check(list(scripts), config_for).findings


def _tell_progress(text: str) -> None:
    """Show on a terminal what is going on, on a line that the next text takes; an empty one clears it."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()
