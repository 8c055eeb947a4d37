"""Our stubs of libraries say which calls make coroutines, and nothing else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from asyncpitfalls import knowledge

STUBS = Path(knowledge.__file__).parent / "stubs"
FILES = sorted(STUBS.rglob("*.pyi"))
SOURCE = re.compile(r"[a-z][a-z0-9_.-]* \d+(\.\d+)*(: its coroutine functions)?\.")


def is_empty(body: list[ast.stmt]) -> bool:
    """Whether a body is nothing but dots."""
    return len(body) == 1 and isinstance(body[0], ast.Expr) and ast.unparse(body[0]) == "..."


def is_row(node: ast.stmt) -> bool:
    """Whether a statement says no more than a name, its kind and the type of what it gives."""
    match node:
        case ast.FunctionDef(args=args, body=body) | ast.AsyncFunctionDef(args=args, body=body):
            return is_empty(body) and [each.arg for each in args.args] in ([], ["self"], ["cls"])
        case ast.AnnAssign(value=None):
            return True
        case ast.ClassDef(body=body):
            return is_empty(body) or all(map(is_row, body))
        case ast.ImportFrom() | ast.Import():
            return True
        case _:
            return False


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(STUBS).parent.as_posix())
def test_a_stub_is_rows_and_names_its_source(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert SOURCE.fullmatch(ast.get_docstring(tree) or "")
    assert [ast.unparse(node) for node in tree.body[1:] if not is_row(node)] == []


def test_what_a_stub_imports_is_there() -> None:
    known = {file.relative_to(STUBS).parent.as_posix().replace("/", "."): file.read_text("utf-8") for file in FILES}
    missing = [
        (module, node.module, alias.name)
        for module, text in known.items()
        for node in ast.parse(text).body
        if isinstance(node, ast.ImportFrom) and node.module not in {"collections.abc", "contextlib", "typing"}
        for alias in node.names
        if not re.search(rf"^(class|async def|def) {alias.name}\b", known.get(node.module or "", ""), re.MULTILINE)
    ]
    assert missing == []
    assert len(known) > 50  # the folder was found
