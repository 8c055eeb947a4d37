"""Both readers agree on real code: every file of the standard library's packages about concurrency."""

from __future__ import annotations

import ast
import sysconfig
from pathlib import Path

import pytest

from asyncpitfalls.sources.text import decode
from tests.properties.test_random_programs import assert_checked, places

STANDARD_LIBRARY = Path(sysconfig.get_paths()["stdlib"])
FILES = sorted(
    file
    for package in ("asyncio", "concurrent", "multiprocessing")
    for file in (STANDARD_LIBRARY / package).rglob("*.py")
)


def test_the_packages_are_there() -> None:
    assert len(FILES) > 50


def without_annotations(tree: ast.Module) -> ast.Module:
    """The tree as the readers see it: they leave annotations to type checkers."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.arg, ast.AnnAssign)):
            node.annotation = ast.Constant(None)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.returns = None
    return tree


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(STANDARD_LIBRARY).as_posix())
def test_index_and_syntax_know_the_same_calls(file: Path) -> None:
    text = decode(file.read_bytes())
    assert isinstance(text, str)
    known, seen = places(text)
    assert known == seen
    assert len(known) == sum(isinstance(node, ast.Call) for node in ast.walk(without_annotations(ast.parse(text))))


@pytest.mark.parametrize("name", ["asyncio/tasks.py", "concurrent/futures/process.py", "multiprocessing/pool.py"])
def test_real_files_are_checked(name: str) -> None:
    assert_checked((STANDARD_LIBRARY / name).read_text(encoding="utf-8"))
