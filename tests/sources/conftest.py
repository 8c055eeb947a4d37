from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.config import Config
from asyncpitfalls.sources.discover import discover

if TYPE_CHECKING:
    from pathlib import Path


class Plant:
    """Writes files below a folder, and tells what discovery makes of them."""

    def __init__(self, top: Path) -> None:
        self.top = top

    def __call__(self, *names: str) -> None:
        for name in names:
            self.write(name, "")

    def write(self, name: str, text: str) -> Path:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def discovered(
        self, *paths: str, exclude: tuple[str, ...] = (), respect_gitignore: bool = True
    ) -> dict[str, tuple[list[str], list[str]]]:
        """Root to files and requested files, all relative to the top, as lists in sorted order."""
        config = Config(exclude=exclude, respect_gitignore=respect_gitignore)
        trees = discover([self.top / path for path in paths], lambda _root: config)
        return {
            tree.root.relative_to(self.top).as_posix(): (
                [path.relative_to(self.top).as_posix() for path in tree.files],
                sorted(path.relative_to(self.top).as_posix() for path in tree.requested),
            )
            for tree in trees
        }

    def files(self, *paths: str, exclude: tuple[str, ...] = (), respect_gitignore: bool = True) -> list[str]:
        """All files of all trees."""
        found = self.discovered(*paths, exclude=exclude, respect_gitignore=respect_gitignore)
        return sorted(file for files, _ in found.values() for file in files)


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    return Plant(tmp_path)
