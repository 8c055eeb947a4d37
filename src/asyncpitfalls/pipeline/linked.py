"""One project root, linked: the state behind every verdict on its files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asyncpitfalls import knowledge
from asyncpitfalls.findings import Finding, Span
from asyncpitfalls.pipeline.examine import Suspects, examine, suspects
from asyncpitfalls.project import Project
from asyncpitfalls.rules import known_rules
from asyncpitfalls.rules.tool import FILE_NOT_READ
from asyncpitfalls.sources.suppressions import apply

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asyncpitfalls.config import Config
    from asyncpitfalls.pipeline.store import Store


class Linked:
    """A project whose files are indexed, ready to give verdicts on any of them."""

    def __init__(self, root: Path, store: Store, config: Config) -> None:
        self.store = store
        self._config = config
        self._project = Project(
            str(root), store.files, store.index, store.stub, knowledge.load(config), store.notebooks()
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
                found[path] = [_file_not_read(path, *problem)]
                continue
            found[path] = []
            of_file = self.suspects(path, everything=everything)
            if of_file.functions:
                closely.append(of_file)
        found.update(examine(closely, self._project, self.store, self._config.jobs))
        return [
            finding
            for path, of_file in found.items()
            for finding in (self._unsuppressed(path, of_file) if suppress else of_file)
            if self._config.enabled(finding.code, path) and finding.confidence >= self._config.min_confidence
        ]

    def _unsuppressed(self, path: Path, found: list[Finding]) -> list[Finding]:
        name = str(path)
        if not self.store.has_suppressions(name):
            return found
        looked_for = self._config.enabled
        kept, about = apply(path, self.store.text(name), found, known_rules(), lambda code: looked_for(code, path))
        return [*kept, *about]


def _file_not_read(path: Path, reason: str, row: int, column: int) -> Finding:
    rule = FILE_NOT_READ
    message = f"`{path.name}` could not be read: {reason}; nothing in it was checked"
    span = Span(row, column, row, column + 1)
    return Finding(path, span, rule.code, rule.name, message, rule.confidence, (row, row))
