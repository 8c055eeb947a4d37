"""The source text behind findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.sources.text import Unreadable, decode, read

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.findings import Report


class Lines:
    """The lines of the files of one report, each file read once and only when asked for."""

    def __init__(self, report: Report) -> None:
        self._sources = report.sources
        self._lines: dict[Path, list[str]] = {}

    def of(self, path: Path) -> list[str]:
        """All lines of the file without their ends; none when it cannot be read (any more)."""
        if path not in self._lines:
            self._lines[path] = self._read(path)
        return self._lines[path]

    def _read(self, path: Path) -> list[str]:
        if path in self._sources:
            return self._sources[path].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        data = read(path)
        text = data if isinstance(data, Unreadable) else decode(data)
        return [] if isinstance(text, Unreadable) else text.split("\n")
