"""One project root, linked: the state behind every verdict on its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls import knowledge
from asyncpitfalls.findings import Confidence
from asyncpitfalls.pipeline.closely import read_closely
from asyncpitfalls.pipeline.examine import Suspects, examine, not_read, suspects
from asyncpitfalls.project import Project
from asyncpitfalls.project.circumstances import Circumstances
from asyncpitfalls.project.installed import Packages
from asyncpitfalls.rules import known_rules
from asyncpitfalls.sources.suppressions import apply
from asyncpitfalls.sources.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from asyncpitfalls.config import Config
    from asyncpitfalls.findings import Finding
    from asyncpitfalls.pipeline.store import Store


class Linked:
    """A project whose files are indexed, ready to give verdicts on any of them."""

    def __init__(self, root: Path, store: Store, config: Config) -> None:
        self.store = store
        self._config = config
        packages = Packages(store.environment.folders, store.installed, store.search_of, store.dependencies.words)
        self._project = Project(
            str(root),
            store.files,
            store.index,
            store.stub,
            knowledge.load(config),
            Circumstances(store.notebooks(), packages, self._least),
        )
        self._suspects: dict[Path, Suspects] = {}

    def suspects(self, path: Path, *, everything: bool = False) -> Suspects:
        """What in a file deserves a closer look; remembered, so that it can be asked before others need it."""
        if path not in self._suspects:
            self._suspects[path] = suspects(path, self._project, self._config, everything=everything)
        return self._suspects[path]

    def findings(self, paths: Iterable[Path], *, everything: bool = False, suppress: bool = True) -> list[Finding]:
        """The findings in some files that the settings let through.

        With ``everything``, all functions are read closely; without ``suppress``, comments silence nothing.
        """
        found: dict[Path, list[Finding]] = {}
        closely: list[Suspects] = []
        for path in sorted(paths):
            problem = self.store.problem(str(path))
            if problem is not None:
                found[path] = [not_read(path, *problem)]
                continue
            found[path] = []
            of_file = self.suspects(path, everything=everything)
            if of_file.functions:
                closely.append(of_file)
        for of_file, reading in read_closely(closely, self.store, self._config.jobs):
            if isinstance(reading, Unreadable):
                found[of_file.path] = [not_read(of_file.path, reading.reason, reading.row, reading.column)]
            else:
                found[of_file.path] = list(examine(of_file, reading, self._project))
        return [
            finding
            for path, findings in found.items()
            for finding in (self._unsuppressed(path, findings) if suppress else findings)
            if self._config.enabled(finding.code, path) and finding.confidence >= self._config.min_confidence
        ]

    def _least(self, file: str) -> Confidence:
        """How sure a finding must be to be shown; where comments silence findings, all count: they say what is used."""
        return Confidence.POSSIBLE if self.store.has_suppressions(file) else self._config.min_confidence

    def _unsuppressed(self, path: Path, found: list[Finding]) -> list[Finding]:
        name = str(path)
        if not self.store.has_suppressions(name):
            return found
        text = self.store.text(name)
        if isinstance(text, Unreadable):
            return [not_read(path, text.reason, text.row, text.column)]
        looked_for = self._config.enabled
        kept, about = apply(path, text, found, known_rules(), lambda code: looked_for(code, path))
        return [*kept, *about]
