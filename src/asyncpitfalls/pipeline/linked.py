"""One project root, linked: the state behind every verdict on its files."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from asyncpitfalls import knowledge
from asyncpitfalls.config.model import FOLLOWING_LIBRARIES
from asyncpitfalls.findings import Confidence
from asyncpitfalls.pipeline import shares, work
from asyncpitfalls.pipeline.closely import read_closely
from asyncpitfalls.pipeline.examine import examine, not_read, suspects
from asyncpitfalls.pipeline.shares import Judged
from asyncpitfalls.project import Project
from asyncpitfalls.project.circumstances import Circumstances
from asyncpitfalls.project.installed import Packages
from asyncpitfalls.rules import all_rules, known_rules
from asyncpitfalls.sources.suppressions import JUDGED, SILENCE, apply
from asyncpitfalls.sources.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from asyncpitfalls.atlas import Atlas
    from asyncpitfalls.config import Config
    from asyncpitfalls.findings import Finding
    from asyncpitfalls.pipeline.store import Store


class Linked:
    """A project whose files are indexed, ready to give verdicts on any of them."""

    def __init__(self, root: Path, store: Store, config: Config) -> None:
        self.store = store
        self._config = config
        declared = store.dependencies
        packages = Packages(store.environment.folders, store.installed, store.search_of, declared.words, declared.texts)
        self._project = Project(
            str(root),
            store.files,
            store.index,
            store.stub,
            knowledge.load(config),
            Circumstances(
                store.notebooks(),
                packages,
                store.marked,
                self._least,
                config.target_version,
                follows_libraries=config.follow == FOLLOWING_LIBRARIES,
            ),
        )

    def findings(self, paths: Iterable[Path], *, everything: bool = False, suppress: bool = True) -> list[Finding]:
        """The findings in some files that the settings let through.

        With ``everything``, all functions are read closely; without ``suppress``, comments silence nothing.
        """
        found: dict[Path, list[Finding]] = {}
        readable: list[Path] = []
        for path in sorted(paths):
            problem = self.store.problem(str(path))
            found[path] = [] if problem is None else [not_read(path, *problem)]
            if problem is None:
                readable.append(path)
        for path, findings in self._judged(readable, everything=everything):
            found[path] += findings
        return [
            finding
            for path, findings in found.items()
            for finding in (self._unsuppressed(path, findings) if suppress else findings)
            if self._config.enabled(finding.code, path) and finding.confidence >= self._config.min_confidence
        ]

    def atlas(self, paths: Collection[Path]) -> Atlas:
        """The map of some files."""
        from asyncpitfalls.atlas.survey import survey  # noqa: PLC0415 - no check draws maps

        drawn = survey(self._project, map(str, paths))
        problems = ((path, self.store.problem(str(path))) for path in sorted(paths))
        return replace(drawn, unread=tuple((path, problem[0]) for path, problem in problems if problem is not None))

    def _judged(self, paths: Sequence[Path], *, everything: bool) -> Iterator[tuple[Path, list[Finding]]]:
        """What the rules find in files, by as many processes as the work is worth."""
        rules, jobs = all_rules(), self._config.jobs
        processes = work.processes_for(self.store.size(), shares.WORTH_A_PROCESS, jobs)
        shared: list[Judged] | None = None
        if processes > 1:
            each = max(1, work.processes_for(sys.maxsize, 1, jobs) // processes)
            shared = shares.judge_shared(
                lambda rules: self._judge(paths, rules, each, everything=everything), rules, processes
            )
        if shared is None or any(judged.troubled for judged in shared):
            shared = [self._judge(paths, range(len(rules)), jobs, everything=everything)]
        for judged in shared:
            self.store.learn(judged.learned)
            yield from judged.findings

    def _judge(self, paths: Sequence[Path], rules: Sequence[int], jobs: int, *, everything: bool) -> Judged:
        """What some rules find in files, read closely by so many processes."""
        before = self.store.noted()
        closely = [suspects(path, self._project, self._config, rules, everything=everything) for path in paths]
        found: list[tuple[Path, list[Finding]]] = []
        troubled = False
        for of_file, reading in read_closely([each for each in closely if each.functions], self.store, jobs):
            if isinstance(reading, Unreadable):
                troubled = True
                findings = [not_read(of_file.path, reading.reason, reading.row, reading.column)]
            else:
                troubled = troubled or bool(reading.problems)
                findings = list(examine(of_file, reading, self._project))
            found.append((of_file.path, findings))
        return Judged(found, troubled, self.store.learned(before))

    def _least(self, file: str) -> Confidence:
        """How sure a finding must be to count: where comments are judged by what they silence, all do, shown or not."""
        return Confidence.POSSIBLE if self.store.comments(file) & JUDGED else self._config.min_confidence

    def _unsuppressed(self, path: Path, found: list[Finding]) -> list[Finding]:
        name = str(path)
        if not self.store.comments(name) & SILENCE:
            return found
        text = self.store.text(name)
        if isinstance(text, Unreadable):
            return [not_read(path, text.reason, text.row, text.column)]
        looked_for = self._config.enabled
        kept, about = apply(path, text, found, known_rules(), lambda code: looked_for(code, path))
        return [*kept, *about]
