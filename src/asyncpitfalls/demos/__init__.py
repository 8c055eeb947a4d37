"""Runs the demos: small programs that show the three models, each pitfall, and its cure, by what they do."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asyncpitfalls.demos import presentation
from asyncpitfalls.demos.claims import Demo
from asyncpitfalls.demos.discovery import catalogue, select
from asyncpitfalls.demos.layout import writer
from asyncpitfalls.demos.presentation import observed_text
from asyncpitfalls.demos.strips import encodes
from asyncpitfalls.demos.telling import verdict
from asyncpitfalls.demos.toml_table import ClaimError
from asyncpitfalls.demos.verdicts import Observation, observe
from asyncpitfalls.findings import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import TextIO

    from asyncpitfalls.findings import Finding

    Checker = Callable[[Sequence[Path]], Sequence[Finding]]
    Progress = Callable[[str], None]

__all__ = ["ClaimError", "Demo", "Observation", "Show", "catalogue", "observe", "observed_text", "run"]

FORMATS = ("text", "json", "markdown")


@dataclass(frozen=True, slots=True)
class Show:
    """Where and how the outcome is shown."""

    output: TextIO
    color: bool = False
    output_format: str = "text"
    html: Path | None = None
    """A file for the report as one page, besides what goes to ``output``."""
    trace: Path | None = None
    """A file for the time lines as Chrome's trace events."""


def run(
    selection: str | None,
    show: Show,
    *,
    folder: Path | None = None,
    checker: Checker = lambda _: (),
    progress: Progress = lambda _: None,
) -> int:
    """Run demos and show what was observed: a table of several, or one in detail.

    Args:
        selection: A code, a rule's name, a model or a demo's name; None runs all.
        show: What to write, and where; each row of a table is written as soon as its demo has been observed.
        folder: Where the demos are; by default the ones that asyncpitfalls brings along.
        checker: Gives the findings in scripts; a demo is shown with those in its own.
        progress: Is told what is going on, and with an empty text before anything is written.

    Returns:
        0 when everything claimed was observed, 1 when something was not.

    Raises:
        UsageError: the selection or the format is unknown, a ``claim.toml`` is wrong, or a page cannot be drawn.
        asyncpitfalls.demos.launch.RecorderMissingError: the interpreter cannot be observed.
        OSError: a process cannot be started, or the output cannot be written.
    """
    if show.output_format not in FORMATS:
        message = f"unknown output format {show.output_format!r}; demos are shown as {', '.join(FORMATS)}"
        raise UsageError(message)
    if show.html is not None:
        from asyncpitfalls.demos.charts import require_matplotlib  # noqa: PLC0415 - only pages are drawn with it

        require_matplotlib()
    demos = select(catalogue(folder), selection)
    observing = _observe_all(demos, progress)
    if show.output_format == "text" and len(demos) > 1:
        observing = _with_table(observing, show, progress)
    observations = list(observing)
    findings = _findings_by_demo(demos, checker)
    _write(observations, findings, show)
    return 0 if all(observation.holds for observation in observations) else 1


def _observe_all(demos: Sequence[Demo], progress: Progress) -> Iterator[Observation]:
    for number, demo in enumerate(demos, start=1):
        progress(f"{number} of {len(demos)}: {demo.name}")
        observation = observe(demo)
        progress("")
        yield observation


def _with_table(observing: Iterator[Observation], show: Show, progress: Progress) -> Iterator[Observation]:
    """Write the rows of the table while the demos are observed, and below it the outcome and the comparison."""
    write = writer(show.output, color=show.color)
    write(presentation.table_header())
    observations: list[Observation] = []
    for observation in observing:
        write(presentation.table_row(observation))
        observations.append(observation)
        yield observation
    progress("")
    write(presentation.comparison_table(observations))
    missed = [observation.demo.code or observation.demo.name for observation in observations if not observation.holds]
    write(f"{len(observations)} demos, all observed.\n" if not missed else f"not observed: {', '.join(missed)}\n")


def _findings_by_demo(demos: Sequence[Demo], checker: Checker) -> Mapping[str, tuple[Finding, ...]]:
    """The findings in each demo's scripts, by the demo's name."""
    found = checker([demo.script(variant) for demo in demos for variant in demo.variants])
    folders = {demo.name: demo.folder.resolve() for demo in demos}
    return {
        name: tuple(finding for finding in found if finding.path.resolve().parent == folder)
        for name, folder in folders.items()
    }


def _write(observations: Sequence[Observation], findings: Mapping[str, tuple[Finding, ...]], show: Show) -> None:
    """Write everything that is asked for and not yet written."""
    if show.output_format == "json":
        from asyncpitfalls.demos.records import as_record  # noqa: PLC0415 - one format of several

        records = [as_record(observation, findings[observation.demo.name]) for observation in observations]
        show.output.write(json.dumps(records, indent=2) + "\n")
    elif show.output_format == "markdown":
        from asyncpitfalls.demos.markdown import as_markdown  # noqa: PLC0415 - one format of several

        show.output.write(as_markdown(observations))
    elif len(observations) == 1:
        (observation,) = observations
        plain = not encodes(getattr(show.output, "encoding", None))
        text = presentation.detail(observation, findings[observation.demo.name], plain=plain)
        writer(show.output, color=show.color)(f"{text}\n{verdict(holds=observation.holds)}\n")
    if show.trace is not None:
        from asyncpitfalls.demos.trace import as_trace  # noqa: PLC0415 - only on demand

        show.trace.write_text(as_trace(observations), encoding="utf-8")
    if show.html is not None:
        from asyncpitfalls.demos.page import as_page  # noqa: PLC0415 - only on demand

        show.html.write_text(as_page(observations, findings), encoding="utf-8")
