"""Random programs about coroutines, threads and processes, and how the properties run the checker on them."""

from __future__ import annotations

import ast
import shutil
import tempfile
import textwrap
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from asyncpitfalls import pipeline
from asyncpitfalls.config import Config
from asyncpitfalls.findings import Confidence
from tests.test_fixtures import FIXTURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from asyncpitfalls.findings import Finding, Span

bounded = settings(
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=30,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
        HealthCheck.function_scoped_fixture,
    ],
)
"""The same examples in every run, and no clock: a property fails for everybody or for nobody."""

CONFIG = Config(use_cache=False, jobs=1, min_confidence=Confidence.POSSIBLE)

HEADER = """\
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process


async def fetch(*x):
    await asyncio.sleep(1)


def block(*x):
    time.sleep(1)


class Über:
    async def méthode(self, *x):
        pass

    def arrêt(self, *x):
        time.sleep(1)


"""
"""What the random programs call."""


class Found(NamedTuple):
    """A finding in a project that may lie anywhere."""

    file: str
    code: str
    span: Span


def check(text: str | bytes, *, everything: bool = False) -> tuple[Finding, ...]:
    """The findings in a project of one file; its path is ``program.py`` wherever it was checked."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "program.py"
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return pipeline.check([file], CONFIG, everything=everything).findings


def check_copy(project: Path, edit: Callable[[Path], object] | None = None) -> list[Found]:
    """What is found in a copy of a project, edited or as it is, with files named from its root."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(project, Path(folder).resolve() / "project")
        if edit is not None:
            edit(copy)
        findings = pipeline.check([copy], CONFIG).findings
        return [Found(each.path.relative_to(copy).as_posix(), each.code, each.span) for each in findings]


unedited = cache(check_copy)
"""What is found in a project as it is: many edits are compared with that."""


def is_python(text: str) -> bool:
    """Whether Python's parser accepts the text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


def fixture_projects() -> list[Path]:
    """The folders of the fixtures."""
    return sorted(path for path in FIXTURES.iterdir() if path.is_dir())


# Expressions ------------------------------------------------------------------------------------------------------

_CALLEES = (
    *("fetch", "block", "time.sleep", "asyncio.sleep", "Über().méthode", "self.méthode", "Über.arrêt", "self.arrêt"),
    *("a.b().c", "unknown", "x[0]", "(lambda: fetch)()", "Process(target=block).start", "ProcessPoolExecutor"),
)
_ATOMS = ("x", "größe", "self", "1", "'text'", "'漢字 😀'", '"""two\nrows"""', "[]", "f'é'", "x.y", "b'bytes'", "...")
_CLAUSES = (
    "for x in {}",
    "async for x in {}",
    "for x in {} if {}",
    "for x, y in {} for z in {}",
    "for x in {} async for y in {}",
)


def _fill(pattern: str, parts: list[str]) -> str:
    for part in parts:
        pattern = pattern.replace("{}", part, 1)
    return pattern


def _patterns() -> tuple[str, ...]:
    calls = tuple(f"{callee}({arguments})" for callee in _CALLEES for arguments in ("", "{}", "{}, y={}", "\n  {},\n"))
    comprehensions = tuple(
        shape.replace("@", clause)
        for shape in ("[{} @]", "{{} @}", "({} @)", "{{}: {} @}", "sum({} @)")
        for clause in _CLAUSES
    )
    others = (
        "(await {})",
        "({} if {} else {})",
        "(lambda x={}: {})",
        "[{}, {}]",
        "({} + {})",
        "({}\n or {})",
        "{}.attr",
    )
    more = (
        "({}).call()",
        "(größe := {})",
        "f'{({})}'",
        'f"é {({})!r:>{({})}} 漢"',
        "x[{}]",
        "(not {})",
        "[*{}]",
        "(\n{}\n)",
    )
    return (*calls, *comprehensions, *others, *others, *more)


_PATTERNS = _patterns()


@st.composite
def _combined(draw: st.DrawFn, parts: SearchStrategy[str]) -> str:
    pattern = draw(st.sampled_from(_PATTERNS))
    return _fill(pattern, [draw(parts) for _ in range(pattern.count("{}"))])


expressions = st.recursive(st.sampled_from(_ATOMS), _combined, max_leaves=6)

# Statements -------------------------------------------------------------------------------------------------------

_SIMPLE = (
    "{}",
    "{}",
    "{}",
    "await {}",
    "x = {}",
    "größe: int = {}",
    "x += {}",
    "assert {}, {}",
    "del x[{}]",
    "raise {}",
)
_SIMPLE_ROWS = (
    "'漢字'; {}; {}",
    "x = y = {}  # note",
    "{} # comment é",
    "pass;{}",
    "{};",
    "x, y = {}, {}",
    "x = \\\n{}",
)
_BLOCKS = (
    *("if {}:", "while {}:", "for x in {}:", "async for x in {}:", "with {} as x:", "async with {} as x, {}:"),
    *("async with (\n{} as x,\n{},\n):", "try:", "if __name__ == '__main__':", "if True:", "match {}:\n    case {}:"),
)
_SCOPES = (
    *(
        "def f(x={}):",
        "async def g(self, x={}):",
        "class C({}):",
        "@{}\ndef f():",
        "@{}\nasync def größe(y):",
        "class D:",
    ),
    *("def block2(self): # é", "async def main():", "def f(\n  a,\n  b={},\n):", "@x\n@({})\nclass C:"),
)


def _suite(header: str, body: str) -> str:
    inner = textwrap.indent(body, "        " if "case" in header else "    ")
    tail = "\nexcept x:\n    pass\nfinally:\n    await x" if header == "try:" else ""
    return f"{header}\n{inner}{tail}"


@st.composite
def _simple(draw: st.DrawFn) -> str:
    pattern = draw(st.sampled_from((*_SIMPLE, *_SIMPLE_ROWS)))
    return _fill(pattern, [draw(expressions) for _ in range(pattern.count("{}"))])


@st.composite
def _compound(draw: st.DrawFn, parts: SearchStrategy[str]) -> str:
    body = "\n".join(draw(st.lists(parts, min_size=1, max_size=3)))
    header = draw(st.sampled_from((*_BLOCKS, *_SCOPES, *_SCOPES)))
    if header.startswith("match"):
        subject = draw(expressions)
        return _suite(_fill(header, [subject, f"x if {draw(expressions)}"]), body)
    return _suite(_fill(header, [draw(expressions) for _ in range(header.count("{}"))]), body)


statements = st.recursive(_simple(), _compound, max_leaves=8)


@st.composite
def _program(draw: st.DrawFn) -> str:
    blank = draw(st.sampled_from(("\n", "\n\n\n", "\n# é\n", "\n\f\n")))
    return HEADER + blank.join(draw(st.lists(statements, min_size=1, max_size=4))) + draw(st.sampled_from(("", "\n")))


programs = _program().filter(is_python)
"""Python files about coroutines and their like: odd, but accepted by the parser."""
