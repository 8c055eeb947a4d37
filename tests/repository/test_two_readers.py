"""The two readers agree about every file of this project."""

from __future__ import annotations

from pathlib import Path

import pytest

import asyncpitfalls
from tests.syntax.test_read import by_index, by_syntax

SOURCES = Path(asyncpitfalls.__file__).parent
# The wheel carries the demos as well; some of them are for a newer Python than the one that runs the tests.
OUR_OWN = sorted(file for file in SOURCES.rglob("*.py") if "runtime_demos" not in file.parts)


@pytest.mark.parametrize("file", OUR_OWN, ids=lambda file: file.relative_to(SOURCES).as_posix())
def test_our_own_files(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert by_syntax(text) == by_index(text)
