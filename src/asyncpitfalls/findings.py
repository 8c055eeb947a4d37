"""The nouns that every other part speaks: where something stands, what was found, and the report.

Rows and columns are 1-based; columns count Unicode characters; the end of a span is exclusive, as in ruff's JSON.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class UsageError(Exception):
    """What was asked for cannot be done: a missing path, a wrong option, a broken configuration.

    The text is one line that names the thing, what is wrong with it and the cure; the command line prints it and
    ends with exit code 2.
    """


class Confidence(enum.IntEnum):
    """How sure a finding is; the larger, the surer."""

    POSSIBLE = 1
    """A heuristic; not shown unless asked for."""
    PROBABLE = 2
    """One unanimous inference stands between the code and the finding."""
    CERTAIN = 3
    """Every step from the code to the finding is resolved."""

    @property
    def label(self) -> str:
        """The word that the command line and JSON use."""
        return self.name.lower()


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of source text, from ``row``:``column`` up to, not including, ``end_row``:``end_column``."""

    row: int
    column: int
    end_row: int
    end_column: int


@dataclass(frozen=True, order=True, slots=True)
class Step:
    """One link of the chain of evidence behind a finding."""

    path: Path
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields: a place in the file it was asked about, and what is wrong there.

    ``statement`` is the first and last row of the statement that holds the place; a ``noqa`` comment on any of
    these rows silences the finding. ``confidence`` of ``None`` stands for the rule's own.
    """

    span: Span
    message: str
    statement: tuple[int, int]
    confidence: Confidence | None = None
    trace: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with its rule and file: what reporters show."""

    path: Path
    span: Span
    code: str
    name: str
    message: str
    confidence: Confidence
    statement: tuple[int, int]
    trace: tuple[Step, ...] = ()

    @property
    def noqa_row(self) -> int:
        """The row where a ``noqa`` comment goes: the last one of the statement."""
        return self.statement[1]

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are shown by file, row, column and code."""
        return (str(self.path), self.span.row, self.span.column, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run: all findings in their final order."""

    findings: tuple[Finding, ...] = ()
    checked: tuple[Path, ...] = ()
    """The files on which findings could have been reported, sorted."""
    sources: dict[Path, str] = field(default_factory=dict["Path", str], compare=False, repr=False)
    """Texts that were checked but do not lie on disk under their name (standard input)."""
