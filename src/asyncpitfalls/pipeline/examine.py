"""One file under every rule: which functions deserve a closer look, what libcst reads there, what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.findings import Finding
from asyncpitfalls.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asyncpitfalls.config import Config
    from asyncpitfalls.findings import Hit
    from asyncpitfalls.pipeline.store import Store
    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.rules import Rule


def examine(path: Path, project: Project, store: Store, config: Config, *, everything: bool) -> list[Finding]:
    """The findings of one file, in no particular order, suppressions not yet applied."""
    file = str(path)
    rules = [rule for rule in all_rules() if rule.check is not None and config.enabled(rule.code, path)]
    wanted: dict[Function, list[Rule]] = {}
    if everything:
        wanted = {function: rules for function, _ in project.functions(file)}
    else:
        for rule in rules:
            for function in dict.fromkeys(rule.looks_at(project, file) if rule.looks_at is not None else ()):
                wanted.setdefault(function, []).append(rule)
    return list(_read_and_check(path, project, store, wanted)) if wanted else []


def _read_and_check(
    path: Path, project: Project, store: Store, wanted: dict[Function, list[Rule]]
) -> Iterator[Finding]:
    from asyncpitfalls.syntax.read import read  # noqa: PLC0415 - libcst takes longer to import than most files to check

    file = str(path)
    for facts in read(file, store.text(file), project.index(file), list(wanted)):
        for rule in wanted[facts.function]:
            if rule.check is not None:
                for hit in rule.check(facts, project):
                    yield _finding(path, rule, hit)


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
