"""What a rule is: one frozen value that holds its facts, its texts and its two pure functions."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asyncpitfalls.findings import Confidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from asyncpitfalls.findings import Hit
    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.syntax import FunctionFacts

    LooksAt = Callable[[Project, str], Iterable[Function]]
    Check = Callable[[FunctionFacts, Project], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One pitfall: what users read about it, and how it is found.

    ``looks_at(project, path)`` names the functions of one file that deserve a closer look, judged from the index
    alone: it may name too many, never too few. ``check(facts, project)`` yields what is wrong in one of them.
    Both are ``None`` for the tool's own codes (APF9xx), which no reading of a function yields.

    ``bad`` and ``good`` are whole files; in ``bad`` a comment ``# expect: CODE`` marks each line with a finding.
    ``configuration`` is the ``pyproject.toml`` beside them, where they need one.
    """

    code: str
    name: str
    summary: str
    why: str
    confidence: Confidence
    bad: str
    good: str
    since: str
    references: tuple[str, ...]
    demo: str | None = None
    options: tuple[str, ...] = ()
    configuration: str = ""
    known_false_alarms: str = "None known."
    fix_safety: str = "There is no automatic fix."
    looks_at: LooksAt | None = None
    check: Check | None = None

    @property
    def url(self) -> str:
        """The rule's page in the documentation."""
        return f"https://asyncpitfalls.readthedocs.io/en/stable/rules/{self.name}/"


def rule(
    *,
    code: str,
    name: str,
    summary: str,
    looks_at: LooksAt,
    bad: str,
    good: str,
    since: str,
    demo: str,
    references: tuple[str, ...],
    confidence: Confidence = Confidence.CERTAIN,
    options: tuple[str, ...] = (),
    configuration: str = "",
    known_false_alarms: str = "None known.",
) -> Callable[[Check], Rule]:
    """Make the decorated check, whose docstring says why the pitfall hurts, into a `Rule`."""

    def declare(check: Check) -> Rule:
        return Rule(
            code=code,
            name=name,
            summary=summary,
            why=inspect.cleandoc(check.__doc__ or ""),
            confidence=confidence,
            bad=inspect.cleandoc(bad) + "\n",
            good=inspect.cleandoc(good) + "\n",
            since=since,
            references=references,
            demo=demo,
            options=options,
            configuration=inspect.cleandoc(configuration) + "\n" if configuration else "",
            known_false_alarms=known_false_alarms,
            looks_at=looks_at,
            check=check,
        )

    return declare
