"""What the demos were observed to do, kept in ``docs/observed`` so that pages do not change from run to run.

Each file is named by the demo's code, or by its name where it has none. Its first line is the digest of the demo's
files: an edited demo makes it stale. ``comparison.md`` is the comparison table of the last time its demos ran.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from asyncpitfalls.demos import catalogue, observe, observed_text
from asyncpitfalls.demos.markdown import comparison_table, machine

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.demos import Demo, Observation

COMPARISON = "comparison.md"


class NotObservedError(Exception):
    """A demo did not do what it claims, so there is nothing to print on a page."""


def digest(folder: Path) -> str:
    """A digest of the names and texts of a demo's files, the same on every platform."""
    digested = hashlib.sha256()
    for path in sorted([*folder.glob("*.py"), *folder.glob("*.toml")]):
        text = path.read_text(encoding="utf-8")
        digested.update(f"{path.name}\n{len(text)}\n{text}".encode())
    return digested.hexdigest()[:16]


def stored_texts(folder: Path) -> dict[str, str]:
    """The text of each demo's stem, without its first line, as it was last observed."""
    return {path.stem: path.read_text(encoding="utf-8").partition("\n")[2] for path in folder.glob("*.txt")}


def stale_demos(folder: Path) -> list[Demo]:
    """The demos that changed after they were observed, or never were."""
    return [demo for demo in catalogue() if not _is_fresh(folder / f"{stem(demo)}.txt", demo)]


def stem(demo: Demo) -> str:
    """The name of the file of a demo's text, without its suffix."""
    return demo.code or demo.name.replace("/", "-")


def _is_fresh(path: Path, demo: Demo) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8").startswith(f"{digest(demo.folder)}\n")


def refresh(folder: Path, *, everything: bool) -> None:
    """Run the demos that are stale, or all of them, and keep what was observed.

    Raises:
        NotObservedError: a demo did not do what it claims.
    """
    folder.mkdir(parents=True, exist_ok=True)
    demos = catalogue() if everything else stale_demos(folder)
    if any(demo.row for demo in demos):  # one table is of one machine at one time
        demos = [*(demo for demo in demos if not demo.row), *(demo for demo in catalogue() if demo.row)]
    observations = [_observed(demo) for demo in demos]
    for observation in observations:
        demo = observation.demo
        text = f"{digest(demo.folder)}\n{observed_text(observation)}"
        (folder / f"{stem(demo)}.txt").write_text(text, encoding="utf-8")
    table = comparison_table(observations)
    if table:
        (folder / COMPARISON).write_text(f"{table}\nMeasured on {machine()}.\n", encoding="utf-8")


def _observed(demo: Demo) -> Observation:
    observation = observe(demo)
    if not observation.holds:
        message = f"{demo.name} did not do what it claims: run `asyncpitfalls demo {demo.name}`"
        raise NotObservedError(message)
    return observation
