"""Small projects, written inline."""

from __future__ import annotations

import ast
import functools
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asyncpitfalls.index.build import build
from asyncpitfalls.knowledge import Knowledge
from asyncpitfalls.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable

    from asyncpitfalls.index.module import ModuleIndex

ROOT = "/project"


@functools.cache
def _stub(file: str) -> ModuleIndex:
    text = Path(file).read_text(encoding="utf-8")
    return build(ast.parse(text), text, version=(3, 11))


@pytest.fixture
def link() -> Callable[[dict[str, str]], Project]:
    """Links texts, given by their paths below the root."""

    def make(files: dict[str, str]) -> Project:
        texts = {f"{ROOT}/{name}": textwrap.dedent(text) for name, text in files.items()}
        indexes = {file: build(ast.parse(text), text) for file, text in texts.items()}
        return Project(ROOT, sorted(texts), indexes.__getitem__, _stub, Knowledge())

    return make
