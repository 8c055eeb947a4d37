"""Files under the rules: which functions deserve a closer look, what libcst reads there, what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asyncpitfalls.findings import Finding
from asyncpitfalls.pipeline import work
from asyncpitfalls.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from asyncpitfalls.config import Config
    from asyncpitfalls.findings import Hit
    from asyncpitfalls.pipeline.store import Store
    from asyncpitfalls.project import Function, Project
    from asyncpitfalls.rules import Rule

WORTH_A_PROCESS = 400
"""Rows to be read by libcst below which starting another process takes longer than reading them here."""


class Suspects(NamedTuple):
    """The functions of a file to read closely, and for each the positions in `all_rules` of the rules that asked."""

    path: Path
    functions: dict[Function, list[int]]

    def rows(self, project: Project) -> int:
        """About how many rows there are to read."""
        scopes = (project.scope(function) for function in self.functions)
        return sum(scope.end_row - scope.row + 1 for scope in scopes)


class _Shared(NamedTuple):
    project: Project
    store: Store


def suspects(path: Path, project: Project, config: Config, *, everything: bool) -> Suspects:
    """What the index says deserves a closer look; with ``everything``, all functions under all rules."""
    file = str(path)
    wanted: dict[Function, list[int]] = {}
    for number, rule in enumerate(all_rules()):
        if rule.check is not None and rule.looks_at is not None and config.enabled(rule.code, path):
            functions = [each for each, _ in project.functions(file)] if everything else rule.looks_at(project, file)
            for function in dict.fromkeys(functions):
                wanted.setdefault(function, []).append(number)
    return Suspects(path, wanted)


def examine(files: Sequence[Suspects], project: Project, store: Store, jobs: int) -> Iterator[tuple[Path, list[Finding]]]:
    """The findings of each file, files and findings in no particular order, suppressions not yet applied."""
    rows = sum(each.rows(project) for each in files)
    processes = work.processes_for(rows, WORTH_A_PROCESS, jobs) if work.can_fork() else 1
    if processes == 1:
        return ((each.path, _findings(each, project, store)) for each in files)
    # Only forked workers share the linked project; to send it would take longer than to read here.
    pool = work.executor(processes, _Shared(project, store))
    largest_first = sorted(files, key=lambda each: -each.rows(project))
    return work.each(_examine_shared, largest_first, pool, meanwhile=lambda: None)


def _examine_shared(file: Suspects) -> tuple[Path, list[Finding]]:
    shared: _Shared = work.shared()
    return file.path, _findings(file, shared.project, shared.store)


def _findings(file: Suspects, project: Project, store: Store) -> list[Finding]:
    from asyncpitfalls.syntax.read import read  # noqa: PLC0415 - libcst takes longer to import than most files to check

    name, rules = str(file.path), all_rules()
    found: list[Finding] = []
    for facts in read(name, store.text(name), project.index(name), list(file.functions)):
        for rule in (rules[number] for number in file.functions[facts.function]):
            hits: Iterable[Hit] = rule.check(facts, project) if rule.check is not None else ()
            found += [_finding(file.path, rule, hit) for hit in hits]
    return found


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
