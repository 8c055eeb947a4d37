"""Runs the demos: small programs that show each pitfall, and its cure, by what they do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from asyncpitfalls.demos import presentation
from asyncpitfalls.demos.claims import Demo
from asyncpitfalls.demos.discovery import catalogue, select
from asyncpitfalls.demos.layout import writer
from asyncpitfalls.demos.presentation import observed_text
from asyncpitfalls.demos.toml_table import ClaimError
from asyncpitfalls.demos.verdicts import Observation, observe
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

__all__ = ["ClaimError", "Demo", "Observation", "catalogue", "observe", "observed_text", "run"]

FORMATS = ("text", "json")


def run(
    selection: str | None,
    *,
    output: TextIO,
    color: bool,
    output_format: str = "text",
    folder: Path | None = None,
) -> int:
    """Run demos and write what was observed: a table of several, or one in detail.

    Args:
        selection: A code, a rule's name, a model or a demo's name; None runs all.
        output: Where to write; each demo is written as soon as it has been observed.
        color: Whether to colour the text.
        output_format: ``text`` or ``json``.
        folder: Where the demos are; by default the ones that asyncpitfalls brings along.

    Returns:
        0 when everything claimed was observed, 1 when something was not.

    Raises:
        UsageError: the selection or the format is unknown, or a ``claim.toml`` is wrong.
        asyncpitfalls.demos.launch.RecorderMissingError: the interpreter cannot be observed.
        OSError: a process cannot be started, or the output cannot be written.
    """
    if output_format not in FORMATS:
        message = f"unknown output format {output_format!r}; demos are shown as {' or '.join(FORMATS)}"
        raise UsageError(message)
    demos = select(catalogue(folder), selection)
    if output_format == "json":
        observed = [(demo, observe(demo)) for demo in demos]
        output.write(json.dumps([presentation.as_json(*pair) for pair in observed], indent=2) + "\n")
        return 0 if all(observation.holds for _, observation in observed) else 1
    write = writer(output, color=color)
    if len(demos) == 1:
        observation = observe(demos[0])
        write(f"{presentation.detail(demos[0], observation)}\n{presentation.verdict(holds=observation.holds)}\n")
        return 0 if observation.holds else 1
    write(presentation.table_header())
    missed: list[str] = []
    for demo in demos:
        observation = observe(demo)
        write(presentation.table_row(demo, observation))
        if not observation.holds:
            missed.append(demo.code or demo.name)
    write(f"{len(demos)} demos, all observed.\n" if not missed else f"not observed: {', '.join(missed)}\n")
    return 1 if missed else 0
