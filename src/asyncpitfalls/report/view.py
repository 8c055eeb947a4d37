"""How a report is looked at: from which folder, and with or without colour."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class View:
    """``base`` is the absolute folder that paths below it are shown relative to."""

    base: Path
    color: bool = False

    def shown(self, path: Path) -> str:
        """The path as this system writes it, relative to ``base`` where it lies below."""
        return str(path.relative_to(self.base) if path.is_relative_to(self.base) else path)

    def posix(self, path: Path) -> str:
        """As `shown`, with slashes on every system."""
        return Path(self.shown(path)).as_posix()
