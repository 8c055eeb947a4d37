"""Files under the rules: which functions deserve a closer look, what libcst reads there, what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Finding, Span
from asyncpitfalls.rules import all_rules
from asyncpitfalls.rules.tool import FILE_NOT_READ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from asyncpitfalls.config import Config
    from asyncpitfalls.findings import Hit
    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.rules import Rule
    from asyncpitfalls.syntax import Reading


class Suspects(NamedTuple):
    """The functions of a file to read closely, and for each the positions in `all_rules` of the rules that asked."""

    path: Path
    functions: dict[Function, list[int]]


def suspects(path: Path, project: Project, config: Config, rules: Sequence[int], *, everything: bool) -> Suspects:
    """What the index says deserves a closer look under some rules; with ``everything``, all functions."""
    file = str(path)
    wanted: dict[Function, list[int]] = {}
    for number in rules:
        rule = all_rules()[number]
        if rule.check is not None and rule.looks_at is not None and config.enabled(rule.code, path):
            functions = [each for each, _ in project.functions(file)] if everything else rule.looks_at(project, file)
            for function in dict.fromkeys(functions):
                wanted.setdefault(function, []).append(number)
    return Suspects(path, wanted)


def examine(file: Suspects, reading: Reading, project: Project) -> Iterator[Finding]:
    """The findings of one file, in no particular order, suppressions not yet applied."""
    rules = all_rules()
    for facts in reading.facts:
        for rule in (rules[number] for number in file.functions[facts.function]):
            if rule.check is not None:
                yield from (_finding(file.path, rule, hit) for hit in rule.check(facts, project))
    for row, reason in reading.problems:
        yield not_read(file.path, reason, row, 1, "the statement that begins here")


def not_read(path: Path, reason: str, row: int, column: int, what: str | None = None) -> Finding:
    """The finding that a file, or a part of it, could not be read."""
    rule = FILE_NOT_READ
    cure = "" if "; " in reason else "; correct it, or leave the file out with `exclude`"
    message = f"{what or f'`{path.name}`'} could not be read, so nothing in it was checked: {reason}{cure}"
    span = Span(row, column, row, column + 1)
    return Finding(path, span, rule.code, rule.name, message, rule.confidence, (row, row))


def _finding(path: Path, rule: Rule, hit: Hit) -> Finding:
    return Finding(
        path=path,
        span=hit.span,
        code=rule.code,
        name=rule.name,
        message=hit.message,
        confidence=rule.confidence if hit.confidence is None else hit.confidence,
        statement=hit.statement,
        trace=hit.trace,
    )
