"""What the demos were observed to do, kept in ``docs/observed`` so that pages do not change from run to run.

Each file is named by its code. Its first line is the digest of the demo's files: an edited demo makes it stale.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from asyncpitfalls.demos import catalogue, observe, observed_text

if TYPE_CHECKING:
    from pathlib import Path

    from asyncpitfalls.demos import Demo


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
    """The text of each code, without its first line, as it was last observed."""
    return {path.stem: path.read_text(encoding="utf-8").partition("\n")[2] for path in folder.glob("*.txt")}


def stale_demos(folder: Path) -> list[Demo]:
    """The demos with a code that changed after they were observed, or never were."""
    return [demo for demo in catalogue() if demo.code and not _is_fresh(folder / f"{demo.code}.txt", demo)]


def _is_fresh(path: Path, demo: Demo) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8").startswith(f"{digest(demo.folder)}\n")


def refresh(folder: Path, *, everything: bool) -> None:
    """Run the demos that are stale, or all of them, and keep what was observed.

    Raises:
        NotObservedError: a demo did not do what it claims.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for demo in catalogue() if everything else stale_demos(folder):
        if demo.code is None:
            continue
        observation = observe(demo)
        if not observation.holds:
            message = f"{demo.name} did not do what it claims: run `asyncpitfalls demo {demo.code}`"
            raise NotObservedError(message)
        text = observed_text(observation)
        (folder / f"{demo.code}.txt").write_text(f"{digest(demo.folder)}\n{text}", encoding="utf-8")
