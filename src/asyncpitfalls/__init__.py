"""asyncpitfalls finds concurrency mistakes in Python programs before they run.

`check` is the whole of it: paths in, a `Report` out. The command line, the flake8 plugin and the pre-commit hook call
the same function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asyncpitfalls.config import Config
from asyncpitfalls.findings import Confidence, Finding, Report, Span, Step, UsageError
from asyncpitfalls.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

__version__ = VERSION
__all__ = ["Confidence", "Config", "Finding", "Report", "Span", "Step", "UsageError", "__version__", "check"]


def check(paths: Sequence[str | Path], config: Config | Callable[[Path], Config] | None = None) -> Report:
    """Check files and folders, with the whole project of each as background.

    Args:
        paths: what to report on; folders are searched for Python files.
        config: the settings for every project root, or a function from a root to its settings. Without it, each
            root's own ``[tool.asyncpitfalls]`` counts. Unless the settings ask for more ``jobs``, all work is done
            in the calling process: a caller without a ``__main__`` guard could not start others under spawn.

    Returns:
        The findings, sorted by file, row, column and code.

    Raises:
        UsageError: a path does not exist, or a configuration is wrong; the message is one line for the user.
    """
    from dataclasses import replace  # noqa: PLC0415 - start-up time: the package is imported by tools that never check
    from pathlib import Path  # noqa: PLC0415

    from asyncpitfalls import pipeline  # noqa: PLC0415

    if isinstance(config, Config) and not config.jobs:
        config = replace(config, jobs=1)
    return pipeline.check([Path(path) for path in paths], config)
