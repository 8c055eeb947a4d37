"""The values of a configuration: what was typed, what one project obeys, and how a run shows its outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from asyncpitfalls.config.globs import matches
from asyncpitfalls.findings import Confidence, UsageError

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_EXCLUDE = (
    ".bzr",
    ".direnv",
    ".eggs",
    ".git",
    ".git-rewrite",
    ".hg",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".nox",
    ".pyenv",
    ".pytest_cache",
    ".pytype",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    ".vscode",
    "__pycache__",
    "__pypackages__",
    "_build",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)

ALL = "ALL"

OLDEST_PYTHON = (3, 10)

FOLLOWING_PROJECT, FOLLOWING_LIBRARIES = "project", "libraries"
"""How far calls are followed: through the project's own functions, or through installed packages too."""

ALWAYS = "APF900"
"""A file that could not be read is reported whatever was selected; only its full code or name ignores it."""


class ConfigError(UsageError):
    """A configuration that cannot be obeyed; the text names the file, the key, the value and the cure."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a run for one project root, validated, defaults applied.

    ``select``, ``ignore`` and ``per_file_ignores`` hold ``ALL``, codes and prefixes of codes; `load_config` turns
    names into codes. ``target_version`` is the oldest Python the project runs on. ``jobs`` of 0 lets the run decide.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    min_confidence: Confidence = Confidence.PROBABLE
    target_version: tuple[int, int] = OLDEST_PYTHON
    python: str | None = None
    follow: str = FOLLOWING_PROJECT
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    respect_gitignore: bool = True
    cache_dir: str | None = None
    use_cache: bool = True
    jobs: int = 0
    offloads: tuple[str, ...] = ()
    spawners: tuple[str, ...] = ()
    schedulers: tuple[str, ...] = ()
    entry_points: tuple[str, ...] = ()
    safe_decorators: tuple[str, ...] = ()
    blocking: dict[str, str] = field(default_factory=dict[str, str])
    root: Path | None = None
    """The project root, which the globs of ``per_file_ignores`` are relative to."""

    def enabled(self, code: str, path: Path) -> bool:
        """Whether findings with this code are wanted in this file.

        The more specific of ``select`` and ``ignore`` decides, ``ignore`` when both are as specific; what a matching
        glob of ``per_file_ignores`` covers is unwanted in any case.
        """
        selected = len(code) if code == ALWAYS else _specificity(code, self.select)
        if selected <= _specificity(code, self.ignore):
            return False
        return not any(
            _specificity(code, codes) >= 0 and (code != ALWAYS or code in codes) and self._matches(glob, path)
            for glob, codes in self.per_file_ignores
        )

    def _matches(self, glob: str, path: Path) -> bool:
        """Whether a glob of ``per_file_ignores`` covers the file; a leading ``!`` turns it round."""
        inverted = glob.startswith("!")
        relative = path.relative_to(self.root) if self.root is not None and path.is_relative_to(self.root) else path
        return matches(glob.removeprefix("!"), relative.as_posix()) is not inverted


@dataclass(frozen=True, slots=True)
class Display:
    """How a run shows its outcome; unlike `Config` there is one for the whole run, not one for each project."""

    output_format: str = "full"
    output_file: Path | None = None
    statistics: bool = False
    exit_zero: bool = False
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """The long options of ``check`` as they were typed; ``None`` stands for one that was not."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] | None = None
    extend_ignore: tuple[str, ...] | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] | None = None
    min_confidence: str | None = None
    output_format: str | None = None
    output_file: str | None = None
    statistics: bool | None = None
    exit_zero: bool | None = None
    config: Path | None = None
    isolated: bool | None = None
    target_version: str | None = None
    python: str | None = None
    follow: str | None = None
    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] | None = None
    respect_gitignore: bool | None = None
    cache_dir: str | None = None
    no_cache: bool | None = None
    jobs: int | None = None
    color: str | None = None
    quiet: bool | None = None
    verbose: bool | None = None


@cache
@cache
def _specificity(code: str, selectors: tuple[str, ...]) -> int:
    """The length of the longest selector that covers the code; 0 for ``ALL``, -1 when none does."""
    return max(
        (0 if selector == ALL else len(selector) for selector in selectors if covers(selector, code)),
        default=-1,
    )


def covers(selector: str, other: str) -> bool:
    """Whether a selector stands for everything that the other selector or code stands for."""
    return selector == ALL or (other != ALL and other.startswith(selector))
